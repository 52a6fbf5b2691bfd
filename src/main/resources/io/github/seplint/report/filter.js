// Filters the items of groups, keeps the filter in the address, and opens the target of a link.
// Without JavaScript, all content is visible.
"use strict";

const words = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();

/**
 * A page has lists of groups of items. It names the fields of its form and its check boxes, the
 * fields that only qualify others, finds the items of a group, and decides which fit.
 */
function filterPage({ names, boxes, qualifiers, itemsOf, fits }) {
  const form = document.getElementById("filter");
  const found = document.getElementById("found");

  const lists = [...document.querySelectorAll("[data-list]")].map((list) => {
    const groups = [...list.querySelectorAll("[data-group]")].map((element) => ({
      element,
      hits: element.querySelector("[data-hits]"),
      items: itemsOf(element),
      opened: false,
    }));
    const items = groups.flatMap((group) => group.items);
    return { element: list, empty: list.querySelector("[data-empty]"), items, groups };
  });

  function asked() {
    const data = new FormData(form);
    const want = Object.fromEntries(names.map((name) => [name, data.get(name)]));
    return { ...want, text: words(want.text), [boxes]: data.getAll(boxes) };
  }

  const isAsked = (want) =>
    want[boxes].length > 0 || names.some((name) => !qualifiers.includes(name) && want[name] !== "");

  const textOf = (one) => (one.text ||= words(one.pieces.map((each) => each.textContent).join(" ")));

  const matches = (one, want) => fits(one, want) && (want.text === "" || textOf(one).includes(want.text));

  /** The maximum number of hits whose groups are opened. */
  const FEW = 60;

  function show(list, want) {
    const active = isAsked(want);
    const hits = new Set(list.items.filter((one) => matches(one, want)));
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
    for (const name of names) {
      if (want[name] !== "") {
        query.set(name, form.elements[name].value);
      }
    }
    want[boxes].forEach((each) => query.append(boxes, each));
    const search = query.toString();
    history.replaceState(null, "", (search ? `?${search}` : location.pathname) + location.hash);
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    for (const name of names) {
      form.elements[name].value = query.get(name) ?? "";
      if (form.elements[name].selectedIndex === -1) {
        form.elements[name].value = "";
      }
    }
    for (const box of form.querySelectorAll(`[name=${boxes}]`)) {
      box.checked = query.getAll(boxes).includes(box.value);
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
}
