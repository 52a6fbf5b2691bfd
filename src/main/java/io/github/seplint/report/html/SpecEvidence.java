package io.github.seplint.report.html;

import io.github.seplint.coverage.TracedSep;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.lock.LockedFile;
import io.github.seplint.spec.page.Specification;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The specification that rows are shown against.
 *
 * @param name as the user gave it
 * @param pages paths of those that are shown, in order
 * @param files the traceability file of a SEP, if it is at hand; a manifest does not have all of it
 * @param locked what the rows of a SEP were locked against, if they were
 * @param isLocked whether there is a lock
 */
public record SpecEvidence(
    Specification spec,
    String name,
    List<String> pages,
    Function<TracedSep, Optional<SourceText>> files,
    Function<TracedSep, Optional<LockedFile>> locked,
    boolean isLocked) {

  public SpecEvidence {
    pages = List.copyOf(pages);
  }
}
