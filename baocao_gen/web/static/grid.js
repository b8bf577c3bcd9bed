// The grid of figures as a spreadsheet: every cell is saved by itself, one after the other.
"use strict";

const sheet = document.getElementById("luoi");
const english = document.documentElement.lang === "en";

if (sheet) {
  const version = sheet.querySelector("input[name=ban]");
  const without = sheet.querySelector("[data-without-script]");
  without.hidden = true;
  const saved = new Map(); // field → what the file has
  const waiting = new Map(); // field → what is to be saved
  let isSaving = false;
  const aloud = document.getElementById("doc-la"); // a live region: what was read, for who cannot see it

  const cells = () => [...sheet.querySelectorAll("tbody input")];
  const remember = (input) => saved.set(input.name, input.value.trim());
  cells().forEach(remember);

  function below(input, step) { // the cell in the same column, so many rows further
    const index = input.closest("td").cellIndex;
    const rows = [...sheet.querySelectorAll("tbody tr:not(.group)")];
    for (let at = rows.indexOf(input.closest("tr")) + step; at >= 0 && at < rows.length; at += step) {
      const found = rows[at].cells[index]?.querySelector("input");
      if (found) return found;
    }
    return null;
  }

  function beside(input, step) {
    const all = cells();
    return all[all.indexOf(input) + step] ?? null;
  }

  function go(input) {
    if (!input) return;
    input.focus();
    input.select();
  }

  function note(input, words, isFault) {
    const id = `n.${input.name.slice(2)}`;
    let place = document.getElementById(id);
    if (!place) {
      place = document.createElement("span");
      place.id = id;
      input.after(place);
      input.setAttribute("aria-describedby", id);
    }
    place.textContent = words;
    if (words) aloud.textContent = words;
    place.className = isFault ? "fault" : "read";
    input.toggleAttribute("aria-invalid", false);
    if (isFault) input.setAttribute("aria-invalid", "true");
  }

  let reading = 0;
  async function read(input) { // what the server's own reader takes it for, while it is typed
    const turn = ++reading;
    const asked = new URLSearchParams({ "chu": input.value, "don-vi": input.dataset.unit });
    const answer = await fetch(`/doc-so?${asked}`).then((got) => got.json()).catch(() => null);
    if (answer && turn === reading) note(input, answer.words, !answer.isNumber);
  }

  function want(input) {
    const text = input.value.trim();
    if (text === saved.get(input.name) && !waiting.has(input.name)) return;
    waiting.set(input.name, text);
    save();
  }

  async function save() {
    if (isSaving || !waiting.size) return;
    isSaving = true;
    const sent = new Map(waiting);
    waiting.clear();
    const form = new FormData();
    form.set("ban", version.value);
    sent.forEach((text, name) => form.set(name, text));
    try {
      const got = await fetch(sheet.action || location.pathname, { method: "POST", body: form, headers: { "X-Phan": "1" } });
      if (got.status === 409) return void moved(await got.text());
      const answer = await got.json().catch(() => ({}));
      if (got.ok) done(answer, sent);
      else if (answer.wrong) refused(answer.wrong);
      else throw new Error(String(got.status));
    } catch {
      sent.forEach((text, name) => waiting.has(name) || waiting.set(name, text));
      say(english ? "Not saved: the program does not answer as it should." : "Chưa ghi được: chương trình không trả lời như mong đợi.", true);
      return;
    } finally {
      isSaving = false;
    }
    save();
  }

  function done(answer, sent) {
    version.value = answer.version;
    sent.forEach((text, name) => saved.set(name, text));
    for (const [id, html] of Object.entries(answer.pieces)) put(id, html);
    say(`${english ? "Saved" : "Đã ghi"}: ${standing()}.`);
    document.dispatchEvent(new CustomEvent("da-ghi", { detail: answer }));
  }

  function put(id, html) { // a new row keeps what is being typed in it
    const old = document.getElementById(id);
    if (!old) return;
    const active = document.activeElement;
    const holder = document.createElement(old.tagName === "TR" ? "tbody" : "div");
    holder.innerHTML = html;
    const fresh = holder.firstElementChild;
    for (const input of old.querySelectorAll("input[name^='v.']")) {
      const same = fresh.querySelector(`[name="${input.name}"]`);
      if (!same) continue;
      const isTyped = waiting.has(input.name) || (input === active && input.value.trim() !== saved.get(input.name));
      if (isTyped) same.value = input.value;
      else remember(same);
    }
    replaced(old, fresh)();
  }

  function refused(wrong) {
    for (const [name, words] of Object.entries(wrong)) {
      const input = sheet.querySelector(`[name="v.${name}"]`);
      if (input) note(input, words, true);
    }
    say(english ? "Not saved: a cell cannot be read." : "Chưa ghi: có ô không đọc được.", true);
  }

  function moved(html) {
    document.querySelector("main .moved")?.remove();
    const holder = document.createElement("div");
    holder.innerHTML = html;
    document.querySelector("main").prepend(holder.firstElementChild);
    attend(document.querySelector("main .moved"));
  }

  sheet.addEventListener("submit", (event) => {
    event.preventDefault();
    cells().forEach(want);
  });
  sheet.addEventListener("change", (event) => want(event.target));
  sheet.addEventListener("input", (event) => read(event.target));
  sheet.addEventListener("focusin", (event) => event.target.matches("input") && event.target.select());
  sheet.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.matches("td input") || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const isWhole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    const atStart = input.selectionEnd === 0 || isWhole;
    const atEnd = input.selectionStart === input.value.length || isWhole;
    const to = {
      Enter: () => below(input, event.shiftKey ? -1 : 1) ?? input,
      ArrowDown: () => below(input, 1),
      ArrowUp: () => below(input, -1),
      ArrowLeft: () => (atStart ? beside(input, -1) : undefined),
      ArrowRight: () => (atEnd ? beside(input, 1) : undefined),
    }[event.key];
    if (event.key === "Escape") {
      input.value = saved.get(input.name) ?? "";
      input.select();
      note(input, "", false);
      event.preventDefault();
    } else if (to) {
      const found = to();
      if (found === undefined) return;
      event.preventDefault();
      want(input);
      go(found);
    }
  });
  sheet.addEventListener("paste", (event) => { // a block of cells from Excel: rows by line, columns by tab
    const lines = event.clipboardData.getData("text").replace(/\r/g, "").replace(/\n$/, "").split("\n");
    if (lines.length < 2 && !lines[0].includes("\t")) return;
    event.preventDefault();
    let start = event.target;
    for (const line of lines) {
      let cell = start;
      for (const text of line.split("\t")) {
        if (!cell) break;
        cell.value = text.trim();
        waiting.set(cell.name, cell.value);
        const next = beside(cell, 1);
        cell = next && next.closest("tr") === cell.closest("tr") ? next : null;
      }
      start = start && below(start, 1);
      if (!start) break;
    }
    event.target.select(); // what is typed next takes its place, as in every cell that is entered
    save();
  });
  window.addEventListener("beforeunload", (event) => (waiting.size || isSaving) && event.preventDefault());
}
