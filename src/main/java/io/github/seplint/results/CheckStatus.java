package io.github.seplint.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a check came out, in the suite's own words. */
public enum CheckStatus {
  SUCCESS,
  FAILURE,
  WARNING,
  SKIPPED,
  INFO;

  static final List<String> WORDS = Stream.of(values()).map(CheckStatus::name).toList();

  static Optional<CheckStatus> of(String word) {
    for (CheckStatus status : values()) {
      if (status.name().equals(word)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
