// Rows and columns of a form move with Alt and an arrow; what was opened stays open afterwards.
"use strict";

document.addEventListener("keydown", (event) => {
  if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  const item = event.target.closest("[data-item]");
  const act = event.key === "ArrowUp" ? "len" : "xuong";
  const button = item?.querySelector(`button[value="${act}:${item.id}"]`);
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
});

const marked = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (marked) {
  for (let at = marked.parentElement; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  marked.querySelector("summary, input, button")?.focus();
}
