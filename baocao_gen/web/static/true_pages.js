// True pages: waits behind the page until newer ones are printed, then shows them in their place.
"use strict";

{
  const PAUSE = 800;

  async function wait() {
    const place = document.getElementById("trang-that");
    if (!place?.dataset.wanted) return;
    try {
      const state = await (await fetch(`${place.dataset.address}/tinh-trang`)).json();
      if (state.wanted !== place.dataset.wanted || state.there === state.wanted) await renew(place);
    } catch {
      return; // the program has ended; the page says so by itself
    }
    setTimeout(wait, PAUSE);
  }

  async function renew(place) {
    const got = await fetch(`${place.dataset.address}/cac-trang`, { headers: { "X-Phan": "1" } });
    if (!got.ok) return location.reload();
    const holder = document.createElement("div");
    holder.innerHTML = await got.text();
    replaced(place, holder.firstElementChild)();
  }

  setTimeout(wait, PAUSE);
}
