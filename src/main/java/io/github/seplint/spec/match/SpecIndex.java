package io.github.seplint.spec.match;

import io.github.seplint.spec.page.Specification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The similarity indices of a revision, built on first use. Safe for use by several threads. */
public final class SpecIndex {
  private final Specification spec;
  private final Map<String, SimilarityIndex> indices = new ConcurrentHashMap<>();

  private SpecIndex(Specification spec) {
    this.spec = spec;
  }

  /** The index of a revision; the same for each call. */
  public static SpecIndex of(Specification spec) {
    return spec.derived(SpecIndex.class, SpecIndex::new);
  }

  /** The sentences of a page and of the others of its revision. */
  public SimilarityIndex similarity(String path) {
    return indices.computeIfAbsent(
        Specification.scope(path), scope -> new SimilarityIndex(spec.scopePages(path)));
  }
}
