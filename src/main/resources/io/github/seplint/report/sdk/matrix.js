// Filters rows, keeps the filter in the address, and opens the target of a link. Without JavaScript,
// all content is visible.
"use strict";
(() => {
  const form = document.getElementById("filter");
  const found = document.getElementById("found");
  const empty = document.querySelector("[data-empty]");
  const words = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();

  const groups = [...document.querySelectorAll("[data-group]")].map((element) => ({
    element,
    sep: element.dataset.group,
    hits: element.querySelector("[data-hits]"),
    opened: false,
    rows: [...element.querySelectorAll("[data-verdicts]")].map((row) => ({
      element: row,
      verdicts: row.dataset.verdicts.split(" ").filter((each) => each !== ""),
      text: "",
    })),
  }));
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);

  function asked() {
    const data = new FormData(form);
    return { text: words(data.get("text")), sep: data.get("sep"), sdk: data.get("sdk"), verdict: data.getAll("verdict") };
  }

  const isAsked = (want) => want.text !== "" || want.sep !== "" || want.verdict.length > 0;

  function fits(row, group, want) {
    const verdicts = want.sdk === "" ? row.verdicts : row.verdicts.slice(Number(want.sdk), Number(want.sdk) + 1);
    return (
      (want.sep === "" || group.sep === want.sep) &&
      (want.verdict.length === 0 || verdicts.some((each) => want.verdict.includes(each))) &&
      (want.text === "" || (row.text ||= words(row.element.textContent)).includes(want.text))
    );
  }

  /** The maximum number of rows whose groups are opened. */
  const FEW = 60;

  function filter() {
    const want = asked();
    const active = isAsked(want);
    let hits = 0;
    for (const group of groups) {
      group.fitting = group.rows.filter((row) => fits(row, group, want));
      hits += group.fitting.length;
    }
    for (const group of groups) {
      const fitting = new Set(group.fitting);
      group.rows.forEach((row) => (row.element.hidden = !fitting.has(row)));
      group.element.hidden = active && fitting.size === 0;
      group.hits.textContent = active ? `${fitting.size} found` : "";
      const wanted = active && fitting.size > 0 && hits <= FEW;
      if (wanted && !group.element.open) {
        group.element.open = group.opened = true;
      } else if (!wanted && group.opened) {
        group.element.open = group.opened = false;
      }
    }
    empty.hidden = !active || hits > 0;
    found.textContent = active ? `${hits} of ${total} rows` : `${total} rows`;
    return want;
  }

  function remember(want) {
    const query = new URLSearchParams();
    for (const name of ["text", "sep", "sdk"]) {
      if (want[name] !== "") {
        query.set(name, form.elements[name].value);
      }
    }
    want.verdict.forEach((each) => query.append("verdict", each));
    const search = query.toString();
    history.replaceState(null, "", (search ? `?${search}` : location.pathname) + location.hash);
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    for (const name of ["text", "sep", "sdk"]) {
      form.elements[name].value = query.get(name) ?? "";
      if (form.elements[name].selectedIndex === -1) {
        form.elements[name].value = "";
      }
    }
    for (const box of form.querySelectorAll("[name=verdict]")) {
      box.checked = query.getAll("verdict").includes(box.value);
    }
  }

  /** Shows the target of the address, even in a closed group or behind a filter. */
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
    }
    if (target.closest("[hidden]")) {
      form.reset();
      remember(filter());
    }
    if (target.tagName === "DETAILS") {
      target.open = true;
    }
    target.scrollIntoView();
  }

  for (const fold of document.querySelectorAll(".fold")) {
    fold.hidden = false;
    fold.addEventListener("click", (event) => {
      const wanted = event.target.dataset.fold;
      if (wanted) {
        groups.forEach((group) => (group.element.open = wanted === "open"));
      }
    });
  }

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => remember(filter()), 60);
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("reset", () => setTimeout(() => remember(filter())));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  form.hidden = false;
  recall();
  filter();
  reveal();
})();
