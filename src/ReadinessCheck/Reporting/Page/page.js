"use strict";
(() => {
  const root = document.documentElement;
  const find = id => document.getElementById(id);
  const items = [...document.querySelectorAll(".item")];
  const rows = [...document.querySelectorAll("#rows > tr")];
  const tiles = [...document.querySelectorAll(".tile")];
  const [question, standing, search, count, help] = ["filter-question", "filter-standing", "search", "count", "help"].map(find);
  const facts = items.map(item => ({
    standings: item.dataset.standings.split(" "),
    words: item.querySelector("h3").textContent.toLowerCase(),
  }));

  // A file of its own has no storage in some browsers; the choice then lasts as long as the page.
  const memory = {
    get: () => { try { return localStorage.getItem("readiness-theme"); } catch { return null; } },
    set: value => { try { localStorage.setItem("readiness-theme", value); } catch { /* As above. */ } },
  };
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const nameTheme = () => { find("theme").textContent = isDark() ? "Light" : "Dark"; };
  if (["light", "dark"].includes(memory.get())) {
    root.dataset.theme = memory.get();
  }

  nameTheme();
  system.addEventListener("change", nameTheme);
  find("theme").addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    memory.set(root.dataset.theme);
    nameTheme();
  });

  for (const part of document.querySelectorAll(".tools, .filter")) {
    part.hidden = false;
  }

  find("help-open").addEventListener("click", () => help.showModal());
  find("help-close").addEventListener("click", () => help.close());

  const detailsOf = item => item.querySelector("details");
  const summaryOf = item => item.querySelector("summary");
  const visible = () => items.filter(item => !item.hidden);

  // Opens whatever an address within the page is folded into, and puts the keyboard there.
  const follow = () => {
    let target = null;
    try { target = find(decodeURIComponent(location.hash.slice(1))); } catch { /* Not an address of ours. */ }
    const item = target?.closest(".item");
    if (item) {
      if (item.hidden) { showAll(); }
      detailsOf(item).open = true;
      (target === item ? summaryOf(item) : target).focus({ preventScroll: true });
      target.scrollIntoView({ block: target === item ? "start" : "nearest" });
    }
  };

  const fits = (fact, at, wanted, words) => {
    const isWanted = one => wanted === "" || one === wanted || (wanted === "gap" && (one === "missing" || one === "weak"));
    return (at === "" ? fact.standings.some(isWanted) : isWanted(fact.standings[at])) && words.every(word => fact.words.includes(word));
  };

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    facts.forEach((fact, i) => {
      const isShown = fits(fact, question.value, standing.value, words);
      shown += isShown ? 1 : 0;
      items[i].hidden = rows[i].hidden = !isShown;
    });
    for (const tile of tiles) {
      tile.setAttribute("aria-pressed", String(tile.dataset.question === question.value && standing.value === "gap"));
    }

    const all = items.length.toLocaleString("en");
    const noun = items.length === 1 ? "item" : "items";
    count.textContent = shown === items.length ? `All ${all} ${noun} are shown.`
      : shown === 0 ? "No item is like that." : `${shown.toLocaleString("en")} of ${all} ${noun} ${shown === 1 ? "is" : "are"} shown.`;
  };

  function showAll() {
    question.value = standing.value = search.value = "";
    filter();
  }

  if (items.length > 0) {
    tiles.forEach(tile => {
      tile.disabled = false;
      tile.addEventListener("click", () => {
        const isOn = tile.getAttribute("aria-pressed") === "true";
        question.value = isOn ? "" : tile.dataset.question;
        standing.value = isOn ? "" : "gap";
        filter();
      });
    });
    question.addEventListener("change", filter);
    standing.addEventListener("change", filter);
    search.addEventListener("input", filter);
    find("clear").addEventListener("click", showAll);
    find("open-all").addEventListener("click", () => visible().forEach(item => { detailsOf(item).open = true; }));
    find("close-all").addEventListener("click", () => items.forEach(item => { detailsOf(item).open = false; }));
    filter();
  }

  const current = () => document.activeElement.closest(".item");

  const move = step => {
    const shown = visible();
    const at = shown.indexOf(current());
    const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + step, 0), shown.length - 1)];
    if (next) {
      summaryOf(next).focus({ preventScroll: true });
      summaryOf(next).scrollIntoView({ block: "nearest" });
    }
  };

  const escape = () => {
    const item = current();
    if (item && detailsOf(item).open) {
      detailsOf(item).open = false;
      summaryOf(item).focus();
    } else if (items.length > 0) {
      showAll();
    }
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) { return; }
    const isField = event.target.matches("input, select, textarea");
    if (isField) {
      if (event.key === "Escape" && event.target === search) {
        event.preventDefault();
        search.value = "";
        filter();
        move(1);
      } else if (event.key === "Enter" && event.target === search) {
        // Otherwise the same press would open the item that it leads to.
        event.preventDefault();
        move(1);
      }

      return;
    }

    const onItem = event.target.matches(".item > details > summary");
    const keys = {
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: onItem ? () => move(1) : null,
      ArrowUp: onItem ? () => move(-1) : null,
      "/": items.length > 0 ? () => { search.focus(); search.select(); } : null,
      "?": () => help.showModal(),
      Escape: escape,
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (act) {
      event.preventDefault();
      act();
    }
  });

  // On paper nothing can be opened.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach(details => { details.open = true; });
  });
  addEventListener("afterprint", () => {
    closed.forEach(details => { details.open = false; });
    closed = [];
  });

  addEventListener("hashchange", follow);
  follow();
})();
