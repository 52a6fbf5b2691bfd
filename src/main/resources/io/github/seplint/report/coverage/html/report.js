// The rows and the sentences of the specification, each with all of its pieces, and sorting of tables.
(() => {
  /** A row or a sentence. */
  const item = (element) => ({
    element,
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

  function itemsOf(group) {
    const byId = new Map();
    for (const each of group.querySelectorAll("[data-status]")) {
      byId.set(each.id, item(each));
    }
    for (const piece of group.querySelectorAll("[data-of]")) {
      byId.get(piece.dataset.of).pieces.push(piece);
    }
    return [...byId.values()];
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

  filterPage({
    names: ["text", "sep", "level"],
    boxes: "status",
    qualifiers: [],
    itemsOf,
    fits: (one, want) =>
      (want.sep === "" || one.seps.includes(want.sep)) &&
      (want.level === "" || one.level === want.level) &&
      (want.status.length === 0 || one.statuses.some((each) => want.status.includes(each))),
  });
})();
