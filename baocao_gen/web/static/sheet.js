// The sheet of a report: a number and its figure find each other; beside a grid it is kept new.
"use strict";

{
  const pane = document.getElementById("khung-xem");
  const whole = document.getElementById("ban-xem");
  const holder = pane ? pane.querySelector(".pane-sheet") : whole;
  const inEnglish = document.documentElement.lang === "en";
  let chosen = whole?.dataset.figure ?? "";

  const numbers = (figure) => [...holder.querySelectorAll("a.figure")].filter((one) => one.dataset.figure === figure);

  function mark(figure, isShown) { // every place where a figure is printed
    chosen = figure;
    holder.querySelectorAll("a.figure.chosen").forEach((one) => one.classList.remove("chosen"));
    const found = figure ? numbers(figure) : [];
    found.forEach((one) => one.classList.add("chosen"));
    if (isShown && found.length) show(found[0]);
    if (pane) tell(found);
  }

  function show(element) {
    if (!pane) return element.scrollIntoView({ block: "center" });
    const box = holder.getBoundingClientRect();
    const at = element.getBoundingClientRect();
    if (at.top < box.top || at.bottom > box.bottom) holder.scrollTop += at.top - box.top - box.height / 3;
  }

  function tell(found) { // how many places there are, and a way to each
    const place = pane.querySelector(".pane-places");
    const attended = replaced(place, place);
    place.replaceChildren();
    if (!chosen) return;
    place.append(inEnglish ? `Printed in ${found.length} places` : `In ở ${found.length} chỗ`);
    found.slice(0, 12).forEach((one, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = `${index + 1}`;
      button.title = one.textContent;
      button.setAttribute("aria-label", `${inEnglish ? "Place" : "Chỗ"} ${index + 1}: ${one.textContent}`);
      button.addEventListener("click", () => {
        show(one);
        one.focus({ preventScroll: true });
      });
      place.append(" ", button);
    });
    attended();
  }

  function cellOf(link) { // the cell of the grid on this page in which the number was typed
    const row = document.getElementById(`so.${link.dataset.figure}`);
    const aspect = link.dataset.aspect || "thuc_hien";
    return row?.querySelector(`[name="v.${link.dataset.figure}.${aspect}"]`) ?? row?.querySelector("input") ?? null;
  }

  let turn = 0;
  async function renew() {
    const mine = ++turn;
    const state = pane.querySelector(".pane-state");
    holder.classList.add("stale");
    state.textContent = inEnglish ? "renewing…" : "đang làm mới…";
    try {
      const got = await fetch(pane.dataset.address, { headers: { "X-Phan": "1" } });
      if (mine !== turn) return;
      if (!got.ok) throw new Error(String(got.status));
      const top = holder.scrollTop;
      const html = await got.text();
      const attended = replaced(holder, holder);
      holder.innerHTML = html;
      attended();
      holder.scrollTop = top;
      holder.classList.remove("stale");
      state.textContent = "";
      mark(chosen, false);
    } catch {
      if (mine === turn) state.textContent = inEnglish ? "This preview is old." : "Bản xem này cũ: chưa làm mới được.";
    }
  }

  if (holder) {
    holder.addEventListener("click", (event) => {
      const link = event.target.closest("a.figure");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const cell = pane ? cellOf(link) : null;
      if (!cell) return; // the link itself leads to the figure's page
      event.preventDefault();
      cell.focus();
      cell.scrollIntoView({ block: "center" });
      mark(link.dataset.figure, false);
    });
    if (chosen) mark(chosen, !location.hash);
  }
  if (pane) {
    document.addEventListener("focusin", (event) => {
      const row = event.target.closest?.("tr[id^='so.']");
      if (row) mark(row.id.slice(3), true);
    });
    document.addEventListener("da-ghi", renew);
    if (getComputedStyle(pane).display !== "none") renew();
  }
}
