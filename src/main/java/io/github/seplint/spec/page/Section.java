package io.github.seplint.spec.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands under a heading; the first of a page has none.
 *
 * @param index counted from 0 on its page
 * @param level of the heading, 0 where there is none
 * @param title the heading without its markup
 * @param anchors what a URL may call it, the site's own first
 * @param parent the section whose heading this one's is under
 */
public record Section(
    int index, int level, String title, List<String> anchors, Optional<Section> parent) {

  public Section {
    anchors = List.copyOf(anchors);
  }

  /** The anchor to write in a URL; empty for the start of a page. */
  public Optional<String> anchor() {
    return anchors.stream().findFirst();
  }

  /** Whether this section is another or stands in it. */
  public boolean isWithin(Section other) {
    Optional<Section> each = Optional.of(this);
    while (each.isPresent()) {
      if (each.get().index == other.index) {
        return true;
      }
      each = each.get().parent;
    }
    return false;
  }
}
