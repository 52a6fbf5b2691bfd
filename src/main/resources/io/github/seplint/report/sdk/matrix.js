// The rows of the matrix; their verdicts are in the order of the columns.
filterPage({
  names: ["text", "sep", "sdk"],
  boxes: "verdict",
  qualifiers: ["sdk"],
  itemsOf: (group) =>
    [...group.querySelectorAll("[data-verdicts]")].map((element) => ({
      element,
      sep: group.dataset.group,
      verdicts: element.dataset.verdicts.split(" ").filter((each) => each !== ""),
      pieces: [element],
      text: "",
    })),
  fits: (row, want) => {
    const verdicts = want.sdk === "" ? row.verdicts : row.verdicts.slice(Number(want.sdk), Number(want.sdk) + 1);
    return (
      (want.sep === "" || row.sep === want.sep) &&
      (want.verdict.length === 0 || verdicts.some((each) => want.verdict.includes(each)))
    );
  },
});
