// Loads the page again when it is made anew. Only the preview has this script.
"use strict";
(() => {
  const { seen } = document.currentScript.dataset;
  const address = `/.policyc/changed${location.pathname}?${seen}`;
  const OPEN = "policyc-open";

  const again = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
  // Only a page that is looked at waits: a browser keeps few connections to one server.
  const looked = () =>
    document.hidden
      ? new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }))
      : Promise.resolve();

  async function wait() {
    for (;;) {
      await looked();
      const hidden = new AbortController();
      const stop = () => hidden.abort();
      document.addEventListener("visibilitychange", stop, { once: true });
      try {
        const answer = await fetch(address, { cache: "no-store", signal: hidden.signal });
        if (answer.status === 200) {
          location.reload();
          return;
        }
        if (answer.status !== 204) await again(2);
      } catch {
        await again(1); // the server is not there, perhaps to be started again
      }
      document.removeEventListener("visibilitychange", stop);
    }
  }

  const details = document.querySelector(".preview details");
  if (details) {
    details.open = sessionStorage.getItem(OPEN) !== null;
    details.addEventListener("toggle", () => {
      if (details.open) sessionStorage.setItem(OPEN, "");
      else sessionStorage.removeItem(OPEN);
    });
  }
  wait();
})();
