// Filters rows and sentences, keeps the filter in the address, sorts the overview, and opens the
// target of a link. Without JavaScript, all content is visible.
"use strict";
(() => {
  const form = document.getElementById("filter");
  const found = document.getElementById("found");

  /** A row, or a sentence of the specification with all of its pieces. */
  const item = (element, group) => ({
    element,
    group,
    statuses: [
      element.dataset.status,
      ...(element.dataset.drifted === "true" ? ["drifted"] : []),
      ...(element.dataset.outcome ? [element.dataset.outcome] : []),
    ],
    level: element.dataset.level,
    seps: element.dataset.seps.split(" "),
    pieces: [element],
    text: "",
  });

  const lists = [...document.querySelectorAll("[data-list]")].map((list) => {
    const items = [];
    const groups = [...list.querySelectorAll("[data-group]")].map((element) => {
      const group = { element, hits: element.querySelector("[data-hits]"), items: [], opened: false };
      const byId = new Map();
      for (const each of element.querySelectorAll("[data-status]")) {
        const one = item(each, group);
        byId.set(each.id, one);
        group.items.push(one);
      }
      for (const piece of element.querySelectorAll("[data-of]")) {
        byId.get(piece.dataset.of).pieces.push(piece);
      }
      items.push(...group.items);
      return group;
    });
    return { element: list, empty: list.querySelector("[data-empty]"), items, groups };
  });

  const words = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();
  const textOf = (one) => (one.text ||= words(one.pieces.map((each) => each.textContent).join(" ")));

  function asked() {
    const data = new FormData(form);
    return {
      text: words(data.get("text")),
      sep: data.get("sep"),
      level: data.get("level"),
      status: data.getAll("status"),
    };
  }

  const isAsked = (want) => want.text !== "" || want.sep !== "" || want.level !== "" || want.status.length > 0;

  const fits = (one, want) =>
    (want.sep === "" || one.seps.includes(want.sep)) &&
    (want.level === "" || one.level === want.level) &&
    (want.status.length === 0 || one.statuses.some((each) => want.status.includes(each))) &&
    (want.text === "" || textOf(one).includes(want.text));

  /** The maximum number of groups to open at once. */
  const FEW = 60;

  function show(list, want) {
    const active = isAsked(want);
    const hits = new Set(list.items.filter((one) => fits(one, want)));
    for (const group of list.groups) {
      const count = group.items.filter((one) => hits.has(one)).length;
      group.element.hidden = active && count === 0;
      group.hits.textContent = active ? `· ${count} found` : "";
      for (const one of group.items) {
        mark(one, hits.has(one));
      }
      open(group, active && count > 0 && hits.size <= FEW);
    }
    list.empty.hidden = !active || hits.size > 0;
    return hits.size;
  }

  /** Hides a row that does not match; a sentence stays and loses its mark. */
  function mark(one, fit) {
    if (one.element.tagName === "MARK") {
      one.pieces.forEach((piece) => piece.classList.toggle("off", !fit));
    } else {
      one.element.hidden = !fit;
    }
  }

  /** Closes only groups that it opened. */
  function open(group, wanted) {
    if (wanted && !group.element.open) {
      group.element.open = group.opened = true;
    } else if (!wanted && group.opened) {
      group.element.open = group.opened = false;
    }
  }

  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

  function filter() {
    const want = asked();
    const counts = lists.map((list) => {
      const noun = list.element.id === "rows" ? "row" : "sentence";
      const hits = show(list, want);
      return isAsked(want) ? `${hits} of ${count(list.items.length, noun)}` : count(list.items.length, noun);
    });
    found.textContent = counts.join(", ");
    return want;
  }

  function remember(want) {
    const query = new URLSearchParams();
    for (const name of ["text", "sep", "level"]) {
      if (want[name] !== "") {
        query.set(name, form.elements[name].value);
      }
    }
    want.status.forEach((each) => query.append("status", each));
    const search = query.toString();
    history.replaceState(null, "", (search ? `?${search}` : location.pathname) + location.hash);
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    for (const name of ["text", "sep", "level"]) {
      form.elements[name].value = query.get(name) ?? "";
      if (form.elements[name].selectedIndex === -1) {
        form.elements[name].value = "";
      }
    }
    for (const box of form.querySelectorAll("[name=status]")) {
      box.checked = query.getAll("status").includes(box.value);
    }
  }

  /** Measures the filter, which must not cover the target of a link. */
  function measure() {
    document.documentElement.style.setProperty("--filter", `${form.offsetHeight}px`);
  }

  /** Shows the target of the address, even in a closed group or behind a filter. */
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    document.querySelectorAll(".target").forEach((each) => each.classList.remove("target"));
    if (!target) {
      return;
    }
    if (target.closest("[hidden]")) {
      form.reset();
      remember(filter());
    }
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") {
        at.open = true;
      }
    }
    document.querySelectorAll(`[data-of="${CSS.escape(target.id)}"]`).forEach((each) => each.classList.add("target"));
    measure();
    target.scrollIntoView();
  }

  /** Sorts by the numbers of a column, and back. */
  function sort(table, header, column) {
    const descending = header.ariaSort === "ascending";
    const value = (row) => {
      const cell = row.cells[column];
      const number = parseFloat(cell.dataset.value ?? cell.textContent);
      return Number.isNaN(number) ? -1 : number;
    };
    const rows = [...table.tBodies[0].rows].sort((a, b) => (value(a) - value(b)) * (descending ? -1 : 1));
    table.tBodies[0].append(...rows);
    table.querySelectorAll("[aria-sort]").forEach((each) => each.removeAttribute("aria-sort"));
    header.ariaSort = descending ? "descending" : "ascending";
  }

  for (const table of document.querySelectorAll("[data-sortable]")) {
    [...table.tHead.rows[0].cells].forEach((header, column) => {
      if (header.dataset.sort) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = header.textContent;
        button.addEventListener("click", () => sort(table, header, column));
        header.replaceChildren(button);
      }
    });
  }

  for (const fold of document.querySelectorAll(".fold")) {
    fold.hidden = false;
    fold.addEventListener("click", (event) => {
      const wanted = event.target.dataset.fold;
      if (wanted) {
        fold.closest("[data-list]").querySelectorAll("[data-group]").forEach((each) => (each.open = wanted === "open"));
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
  addEventListener("popstate", () => {
    recall();
    filter();
  });
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      form.elements.text.focus();
    }
  });

  form.hidden = false;
  document.documentElement.classList.add("filters");
  new ResizeObserver(measure).observe(form);
  recall();
  filter();
  reveal();
})();
