package io.github.seplint.spec;

import io.github.seplint.sep.SepFile;
import java.util.Optional;

/** What rows are held against: a revision of the specification, if one was named. */
public final class Evidence {
  private final Optional<Specification> spec;

  private Evidence(Optional<Specification> spec) {
    this.spec = spec;
  }

  /** Nothing: the files are judged by themselves. */
  public static Evidence none() {
    return new Evidence(Optional.empty());
  }

  /** A revision as it is. */
  public static Evidence of(Specification spec) {
    return new Evidence(Optional.of(spec));
  }

  /** What the rows of a file quote; empty where there is nothing to hold them against. */
  public Optional<FileMatch> quotes(SepFile file) {
    return spec.map(each -> new FileMatch(each, file));
  }
}
