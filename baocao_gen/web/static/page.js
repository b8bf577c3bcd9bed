// What every page does where scripts run: tells the server that it is open, and stands in a line.
"use strict";

const saying = document.getElementById("noi");

function say(words, isBad) { // also read aloud, since it is a live region
  saying.textContent = words;
  saying.classList.toggle("bad", Boolean(isBad));
}

const own = crypto.randomUUID?.() ?? String(Math.random()).slice(2); // what this page calls itself
const named = () => new URLSearchParams({ trang: own });

async function alive() {
  try {
    await fetch("/song", { method: "POST", body: named() });
    if (saying.dataset.gone) { say(""); delete saying.dataset.gone; }
  } catch {
    saying.dataset.gone = "1";
    say(document.documentElement.lang === "en"
      ? "The program has ended; what was saved is saved. Start «baocao-gen web» again."
      : "Chương trình đã tắt; gì đã ghi thì vẫn còn. Mở lại bằng «baocao-gen web».", true);
  }
}
setInterval(alive, 60_000);
window.addEventListener("pageshow", alive);
window.addEventListener("pagehide", () => navigator.sendBeacon("/tam-biet", named()));

for (const area of document.querySelectorAll("textarea[data-line]")) {
  const line = Number(area.dataset.line);
  if (line > 0) {
    const before = area.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const end = area.value.indexOf("\n", before);
    area.focus();
    area.setSelectionRange(before, end < 0 ? area.value.length : end);
    area.scrollTop = Math.max(0, line - 6) * parseFloat(getComputedStyle(area).lineHeight);
  }
}
