package io.github.seplint.spec.page;

import java.util.List;
import java.util.Optional;

/**
 * The files of one revision of the specification: the pages ({@code docs/**.mdx}) and {@code
 * docs/docs.json}, which holds the redirects. Safe for use by several threads.
 */
public interface SpecTree {
  /** Paths from the tree's root, separated by {@code /}, in the order of their code units. */
  List<String> paths();

  /**
   * The bytes of a file; empty if the tree has no such file. A file that is there and cannot be
   * read is a {@link SpecException}.
   */
  Optional<byte[]> read(String path);

  /** The name of the revision as people know it: a folder as given, or the start of a commit id. */
  String name();

  /**
   * What tells the content of a file from any other: files of the same id hold the same bytes,
   * whatever their path and tree. Empty if the tree has no such file, or knows no ids.
   */
  default Optional<String> contentId(String path) {
    return Optional.empty();
  }
}
