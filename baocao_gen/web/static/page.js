// What every page does where scripts run: tells the server that it is open, and stands in a line.
"use strict";

const saying = document.getElementById("noi");

function say(words, isBad) { // also read aloud, since it is a live region
  saying.textContent = words;
  saying.classList.toggle("bad", Boolean(isBad));
}

const CAN_HAVE_FOCUS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
const sameAs = (one) => one.name || one.getAttribute("href") || one.id || one.textContent.trim();

function replaced(old, fresh) { // what stands in another's place has its focus, too
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  const at = active ? [...old.querySelectorAll(CAN_HAVE_FOCUS)].indexOf(active) : -1;
  const [from, to] = active?.matches("input:not([type]), textarea") ? [active.selectionStart, active.selectionEnd] : [null, null];
  if (old !== fresh) old.replaceWith(fresh);
  return () => { // once the new one is filled
    if (!active || document.activeElement !== document.body) return;
    const all = [...fresh.querySelectorAll(CAN_HAVE_FOCUS)].filter((one) => !one.disabled);
    const found = all.find((one) => active.tagName === one.tagName && sameAs(one) === sameAs(active)) ?? all[at];
    attend(found ?? fresh);
    if (found && from !== null) found.setSelectionRange(from, to);
  };
}

function attend(element) { // focus where something was said, which a reader then reads aloud
  if (!element.matches(CAN_HAVE_FOCUS)) element.tabIndex = -1;
  element.focus({ preventScroll: element.matches("td input") });
}

function standing() { // how the report stands, in words
  return [...document.querySelectorAll("#tinh-trang li")].map((one) => one.textContent.trim()).join(", ");
}

{ // After a form the page is another one: the focus goes where it was, or to what was refused.
  const KEPT = "baocao-gen-cho-dang-dung";
  const version = () => document.querySelector(".report-bar")?.dataset.version ?? "";
  document.addEventListener("submit", (event) => {
    const one = event.submitter;
    const form = one?.form;
    const place = form?.closest("[id]")?.id ?? "";
    const told = { path: location.pathname, version: version(), place, name: one?.name, value: one?.value };
    sessionStorage.setItem(KEPT, JSON.stringify({ ...told, words: one?.textContent.trim() }));
  });
  const told = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  sessionStorage.removeItem(KEPT);
  const refusal = document.querySelector("main [role=alert]");
  if (refusal) {
    attend(refusal);
  } else if (told?.path === location.pathname) {
    const around = document.getElementById(told.place) ?? document;
    const all = [...around.querySelectorAll("button:not(:disabled):not([tabindex='-1'])")];
    const same = all.find((one) => one.name === (told.name ?? "") && one.value === told.value && one.textContent.trim() === told.words);
    const near = same ?? (around === document ? null : around.querySelector(CAN_HAVE_FOCUS));
    window.addEventListener("load", () => setTimeout(() => { // the address's own place comes first
      near?.focus();
      if (version() !== told.version) say(`${document.documentElement.lang === "en" ? "Saved" : "Đã ghi"}: ${standing()}.`);
    }));
  }
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
