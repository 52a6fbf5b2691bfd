package io.github.seplint.report.html;

import io.github.seplint.coverage.TracedSep;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.lock.LockedFile;
import io.github.seplint.spec.page.Specification;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The specification that rows are compared with.
 *
 * @param name as the user gave it
 * @param pages paths of the pages in the report, in order
 * @param files the traceability file of a SEP, if available; a manifest has only a part of it
 * @param locked the lock of a SEP, if any
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
