package io.github.seplint.report.markdown;

import io.github.seplint.coverage.TracedSep;

/** A part of what is told of a SEP, to which a figure of the matrix leads. */
enum Part {
  TESTED("tested"),
  EXCLUDED("excluded"),
  UNTESTED("untested");

  private final String word;

  Part(String word) {
    this.word = word;
  }

  String anchor(TracedSep sep) {
    return "sep-" + sep.number() + "-" + word;
  }
}
