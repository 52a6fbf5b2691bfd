package io.github.seplint.sep;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Check ids as the suite's own builder of manifests reads them: {@code sep-<number>-<rest>}. */
public final class CheckId {
  private static final Pattern NUMBERED = Pattern.compile("sep-([0-9]{1,18})-");

  private CheckId() {}

  /** Returns the number of the SEP in a check id, if it has one. */
  public static OptionalLong sep(String id) {
    Matcher start = NUMBERED.matcher(id);
    return start.lookingAt()
        ? OptionalLong.of(Long.parseLong(start.group(1)))
        : OptionalLong.empty();
  }
}
