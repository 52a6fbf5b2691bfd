package io.github.seplint.git;

import java.util.Objects;
import java.util.Optional;

/** Forms of an index that JGit does not know: nothing is damaged, and git can write another. */
enum UnsupportedIndex {
  SPLIT(
      "it is split, which is not supported;"
          + " `git config core.splitIndex false && git update-index --no-split-index` makes it whole"),
  SPARSE(
      "it is sparse, which is not supported;"
          + " `git sparse-checkout reapply --no-sparse-index` makes it whole");

  private final String message;

  UnsupportedIndex(String message) {
    this.message = message;
  }

  /** For the user. */
  String message() {
    return message;
  }

  /** Which one JGit has stumbled over; empty for a damaged index. */
  static Optional<UnsupportedIndex> of(Exception stumbled) {
    String why = Objects.requireNonNullElse(stumbled.getMessage(), "");
    // The entries that a split one replaces have no path; folders stand in a sparse one.
    if (why.contains("extension 'link'") || why.equals("Invalid path: ")) {
      return Optional.of(SPLIT);
    }
    return why.contains("extension 'sdir'") || why.matches("Invalid path: .*/")
        ? Optional.of(SPARSE)
        : Optional.empty();
  }
}
