// Progressive enhancement: every page reads, links and filters without this file.
// One classic deferred script, because a module does not load from file://.
(() => {
  "use strict";
  const root = document.documentElement;
  const KEY = "briefing-theme";
  const store = {
    get: () => { try { return localStorage.getItem(KEY); } catch { return null; } },
    set: (v) => { try { localStorage.setItem(KEY, v); } catch { /* private mode */ } },
  };
  const kept = store.get();
  if (kept === "light" || kept === "dark") root.dataset.theme = kept;

  function themeToggle() {
    const button = document.querySelector("[data-theme-toggle]");
    if (!button) return;
    const words = button.dataset;
    const isDark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
    const paint = () => {
      button.textContent = isDark() ? words.light : words.dark;
      button.setAttribute("aria-label", isDark() ? words.lightLabel : words.darkLabel);
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      store.set(root.dataset.theme);
      paint();
    });
    paint();
  }

  // A list and its facets. Each facet is a link to a page of its own; where the whole list is on this page
  // (data-browse="whole"), it narrows the list in place instead, combines with the others and is kept in the address.
  function browse(box) {
    const items = [...box.querySelectorAll("[data-item]")];
    const groups = [...box.querySelectorAll("[data-group]")];
    const links = [...box.querySelectorAll("a[data-facet]")];
    const form = box.querySelector("form[data-find]");
    const input = form && form.querySelector("input");
    const status = box.querySelector("[role=status]");
    const empty = box.querySelector("[data-empty]");
    const fold = (s) => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const text = new Map(items.map((i) => [i, fold(i.textContent)]));
    const has = (item, facet, value) => (item.dataset[facet] || "").split(" ").includes(value);
    const query = new URLSearchParams(location.search);
    const state = {};
    for (const a of links) {
      const { facet, value } = a.dataset;
      if (value && query.get(facet) === value) state[facet] = value;
    }
    if (input) input.value = query.get("q") || "";
    if (form) form.hidden = false;

    function apply(push) {
      const words = input ? fold(input.value).split(/\s+/).filter(Boolean) : [];
      let n = 0;
      for (const item of items) {
        const on = Object.entries(state).every(([f, v]) => has(item, f, v)) && words.every((w) => text.get(item).includes(w));
        item.hidden = !on;
        if (on) n++;
      }
      for (const g of groups) g.hidden = !g.querySelector("[data-item]:not([hidden])");
      for (const a of links) {
        const on = a.dataset.value ? state[a.dataset.facet] === a.dataset.value : !Object.keys(state).length;
        if (on) a.setAttribute("aria-current", "true");
        else a.removeAttribute("aria-current");
      }
      if (empty) empty.hidden = n > 0;
      if (status) status.textContent = box.dataset.count.replace("{shown}", n).replace("{n}", items.length);
      if (!push) return;
      const p = new URLSearchParams(state);
      if (words.length) p.set("q", input.value.trim());
      const said = p.toString();
      try { history.replaceState(null, "", said ? "?" + said : location.pathname); } catch { /* file:// */ }
    }
    for (const a of links) a.addEventListener("click", (e) => {
      if (e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
      e.preventDefault();
      const { facet, value } = a.dataset;
      if (!value) for (const k in state) delete state[k];
      else if (state[facet] === value) delete state[facet];
      else state[facet] = value;
      apply(true);
    });
    if (input) input.addEventListener("input", () => apply(true));
    if (form) form.addEventListener("submit", (e) => { e.preventDefault(); apply(true); });
    apply(false);
  }

  function start() {
    themeToggle();
    document.querySelectorAll("[data-browse=whole]").forEach(browse);
  }
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
