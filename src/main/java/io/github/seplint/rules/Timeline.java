package io.github.seplint.rules;

import io.github.seplint.lint.Settings;
import io.github.seplint.source.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * The dated versions of the specification; {@code draft} is another name of the newest.
 *
 * @param versions oldest first
 */
record Timeline(List<String> versions) {
  static final String DRAFT = "draft";

  static Timeline of(Settings settings) {
    return new Timeline(settings.specVersions());
  }

  boolean knows(String version) {
    return version.equals(DRAFT) || versions.contains(version);
  }

  /** The place of a version on the timeline; negative for one that is not known. */
  int indexOf(String version) {
    return versions.indexOf(dateOf(version));
  }

  /** The date behind a name: dates are names of themselves. */
  String dateOf(String version) {
    return version.equals(DRAFT) ? versions.get(versions.size() - 1) : version;
  }

  String didYouMean(String version) {
    List<String> names = new ArrayList<>(versions);
    names.add(DRAFT);
    return Suggestion.didYouMean(version, names);
  }
}
