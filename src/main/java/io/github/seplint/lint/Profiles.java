package io.github.seplint.lint;

import io.github.seplint.suite.DocumentKind;
import java.util.List;
import java.util.Optional;

/** What the configuration says of a file, by the path that is shown; asked by several threads. */
public interface Profiles {

  /** The rules for files of a kind as configured for a file, also those that are off. */
  List<ActiveRule> rulesFor(String path, DocumentKind kind);

  /** The kind that the configuration says a file is of, if it says any. */
  Optional<DocumentKind> kindOf(String path);

  /** The path that the configuration speaks of: relative to the folder of its file. */
  String configuredPath(String path);
}
