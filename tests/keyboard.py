"""A tab of a real browser → somebody who has a keyboard and no mouse.

Every stop on the way is judged: the focus is seen, in the window, and under nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return {words: "", faults: []};
  const label = one.closest("label");
  const shown = label && getComputedStyle(one).opacity === "0" ? label.querySelector("span") : one;
  const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
  const middle = (low, high, most) => (Math.max(low, 0) + Math.min(high, most)) / 2;
  const across = middle(box.left, box.right, innerWidth);
  const center = [across, middle(box.top, box.bottom, innerHeight)];
  const [left, top, right, bottom] = [box.left + 3, box.top + 3, box.right - 4, box.bottom - 4];
  const points = [center, [left, top], [right, bottom], [left, bottom], [right, top]];
  const isFree = points.some(([x, y]) => {
    const at = document.elementFromPoint(x, y);
    return at && (shown.contains(at) || at.contains(one));
  });
  const small = style.display !== "inline" && (box.width < 24 || box.height < 24);
  const words = [one.name, one.id, one.getAttribute("aria-label"), one.innerText];
  return {
    words: words.filter(Boolean).join(" | "),
    faults: [
      style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2 ? "no focus is seen" : "",
      isFree ? "" : "is hidden by something else",
      small ? `is ${box.width} × ${box.height}` : "",
    ].filter(Boolean),
  };
}"""
_MOST = 250


@dataclass
class Keyboard:
    """The keys, and the faults of the stops on the way."""

    tab: Any

    def press(self, *keys: str) -> None:
        for key in keys:
            self.tab.keyboard.press(key)

    def type(self, words: str) -> None:
        self.tab.keyboard.type(words)

    @property
    def stop(self) -> str:
        """What is known of the element that has the focus."""
        return str(self.tab.evaluate(_STOP)["words"])

    def to(self, words: str, key: str = "Tab") -> None:
        """Press Tab until what has the focus is called so: its name, id or words."""
        passed: list[str] = []
        for _ in range(_MOST):
            self.tab.keyboard.press(key)
            stop = self._judged()
            if words in stop.split(" | ") or words in stop:
                return
            passed.append(stop[:40])
        raise AssertionError(f"«{words}» is not reached by {key}; passed: {passed}")

    def _judged(self) -> str:
        self.tab.evaluate("() => new Promise(done => requestAnimationFrame(() => done()))")
        stop = self.tab.evaluate(_STOP)
        assert stop["faults"] == [], stop
        return str(stop["words"])

    def go(self, key: str = "Enter") -> None:
        """Press a key that leads to another page."""
        with self.tab.expect_navigation():
            self.tab.keyboard.press(key)

    def follow(self, words: str) -> None:
        """Reach a link or a button, and go where it leads."""
        self.to(words)
        self.go()

    def replace(self, words: str) -> None:
        """Type over what stands in the field."""
        self.press("Control+a")
        self.type(words)
