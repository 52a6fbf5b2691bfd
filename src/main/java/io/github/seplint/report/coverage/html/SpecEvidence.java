package io.github.seplint.report.coverage.html;

import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.SourceText;
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
    Function<SepCoverage, Optional<SourceText>> files,
    Function<SepCoverage, Optional<LockedFile>> locked,
    boolean isLocked) {}
