package io.github.seplint.spec.page;

import io.github.seplint.cache.RecordReader;
import java.util.Optional;

/** Parsed pages of earlier runs. Safe for use by several threads. */
public interface PageStore {
  /** No pages. */
  PageStore NONE =
      new PageStore() {
        @Override
        public String id(SpecTree tree, String file, byte[] content) {
          return "";
        }

        @Override
        public Optional<RecordReader> find(String key) {
          return Optional.empty();
        }

        @Override
        public void add(String key, byte[] page) {}
      };

  /**
   * Returns an id of the content of a file: no other content has the same.
   *
   * @param content what was just read
   */
  String id(SpecTree tree, String file, byte[] content);

  /** Returns what was added with a key. */
  Optional<RecordReader> find(String key);

  /** Keeps a page for later runs. */
  void add(String key, byte[] page);
}
