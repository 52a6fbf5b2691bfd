package io.github.seplint.suite;

import io.github.seplint.source.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * The dated versions of the specification; {@code draft} is another name of the newest.
 *
 * @param versions oldest first
 */
public record Timeline(List<String> versions) {
  public static final String DRAFT = "draft";

  public Timeline {
    versions = List.copyOf(versions);
  }

  /** Whether a name is that of a version. */
  public boolean knows(String version) {
    return version.equals(DRAFT) || versions.contains(version);
  }

  /** Whether a name has the form of a dated version's, known or not. */
  public static boolean isDate(String name) {
    boolean joined = name.length() == 10 && name.charAt(4) == '-' && name.charAt(7) == '-';
    return joined && name.chars().filter(Character::isDigit).count() == name.length() - 2;
  }

  /** The place of a version on the timeline; negative for one that is not known. */
  public int indexOf(String version) {
    return versions.indexOf(dateOf(version));
  }

  /** The date behind a name: dates are names of themselves. */
  public String dateOf(String version) {
    return version.equals(DRAFT) ? versions.get(versions.size() - 1) : version;
  }

  /** A suggestion for a name that is none. */
  public String didYouMean(String version) {
    List<String> names = new ArrayList<>(versions);
    names.add(DRAFT);
    return Suggestion.didYouMean(version, names);
  }
}
