// A figure is put into a text at the cursor: found by words, chosen by what it prints.
"use strict";

{
  const dialog = document.getElementById("chon-so");
  const search = dialog.querySelector("input");
  const results = dialog.querySelector(".results");
  let area = null;
  let turn = 0;
  let pressed = false; // what lies under a pressed button stays, or its click would be lost
  let waiting = null;

  async function show(address) {
    const mine = ++turn;
    const got = await fetch(address, { headers: { "X-Phan": "1" } });
    const found = got.ok ? await got.text() : null;
    if (mine !== turn || found === null) return;
    if (pressed) waiting = found;
    else put(found);
  }
  const named = (one) => one.dataset.tag ?? (one.href && new URL(one.href).searchParams.get("so"));
  function put(found) {
    const was = results.contains(document.activeElement) ? named(document.activeElement) : null;
    results.innerHTML = found;
    if (!was) return;
    const all = [...results.querySelectorAll("a[data-choose], button[data-tag]")];
    (all.find((one) => named(one) === was) ?? search).focus(); // who stands in the list stays there
  }
  function release() {
    pressed = false;
    if (waiting !== null) put(waiting);
    waiting = null;
  }
  results.addEventListener("pointerdown", () => { pressed = true; });
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => { if (pressed) setTimeout(release); }); // the click is first
  }
  const look = () => show(`${dialog.dataset.address}?tim=${encodeURIComponent(search.value)}`);

  search.addEventListener("input", look);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); results.querySelector("a, button")?.click(); }
  });
  results.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-choose]");
    const tag = event.target.closest("button[data-tag]");
    if (link && area?.takes) {
      event.preventDefault();
      const name = new URL(link.href).searchParams.get("so");
      area.value = area.takes === "many" ? `${area.value.trimEnd()}\n${name}`.trimStart() : name;
      dialog.close();
      area.focus();
    } else if (link) {
      event.preventDefault();
      show(link.href).then(() => results.querySelector("button[data-tag], a")?.focus());
    } else if (tag && area) {
      area.setRangeText(tag.dataset.tag, area.selectionStart, area.selectionEnd, "end");
      dialog.close();
      area.focus();
    }
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());

  for (const opener of document.querySelectorAll("[data-insert]")) {
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      area = document.getElementById(opener.dataset.insert);
      area.takes = opener.dataset.takes; // a name of a figure, instead of a tag
      search.value = "";
      dialog.showModal();
      search.focus();
      look();
    });
  }
}
