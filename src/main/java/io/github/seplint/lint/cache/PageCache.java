package io.github.seplint.lint.cache;

import io.github.seplint.cache.CacheDirectory;
import io.github.seplint.cache.ContentIds;
import io.github.seplint.cache.RecordReader;
import io.github.seplint.cache.RecordReader.CorruptRecordException;
import io.github.seplint.cache.RecordWriter;
import io.github.seplint.spec.page.SpecTree;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification.PageStore;
import io.github.seplint.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parsed pages of all specifications, in one file of the cache, by the ids of their contents.
 * It is read when the first page is needed; if anything in it is damaged, it is empty.
 */
final class PageCache implements PageStore {
  /** The longest pages together. The complete draft of the protocol has less than 200 KiB. */
  private static final int MAX_BYTES = 8 << 20;

  private final CacheDirectory directory;
  private final String name;
  private final ContentIds contents;

  /** The pages of earlier runs, the latest first; read on first use. */
  private Optional<Map<String, RecordReader>> earlier = Optional.empty();

  /** The pages of this run. */
  private final Map<String, RecordReader> current = new TreeMap<>();

  private boolean hasChanged;

  /**
   * @param build identifies the build of seplint
   * @param contents the known ids of files
   */
  PageCache(CacheDirectory directory, String build, ContentIds contents) {
    this.directory = directory;
    this.name = "pages-" + CacheDirectory.name(build.getBytes(StandardCharsets.UTF_8));
    this.contents = contents;
  }

  /** The id of the blob, or the SHA-256 of the content. */
  @Override
  public String id(SpecTree tree, String file, byte[] content) {
    // A file that has changed since it was read has another stamp than the known one.
    Optional<String> known =
        tree instanceof DirectorySpecTree pages
            ? contents.known(ContentIds.reading(pages.root().resolve(file)))
            : tree.contentId(file);
    return known.orElseGet(() -> Sha256.of(content));
  }

  @Override
  public synchronized Optional<RecordReader> find(String key) {
    if (earlier.isEmpty()) {
      earlier = Optional.of(read());
    }
    Optional<RecordReader> found = Optional.ofNullable(earlier.get().get(key));
    found.ifPresent(page -> current.put(key, page));
    return found.map(RecordReader::again);
  }

  @Override
  public synchronized void add(String key, byte[] page) {
    current.put(key, new RecordReader(page));
    hasChanged = true;
  }

  private Map<String, RecordReader> read() {
    Map<String, RecordReader> pages = new LinkedHashMap<>();
    Optional<byte[]> body = directory.read(name);
    try {
      if (body.isPresent()) {
        RecordReader in = new RecordReader(body.get());
        while (in.flag()) {
          pages.put(in.text(), in.record());
        }
      }
    } catch (CorruptRecordException e) {
      return Map.of();
    }
    return pages;
  }

  /** Writes what has changed: the pages of this run, then those of earlier runs. */
  synchronized void save() {
    if (!hasChanged) {
      return;
    }
    Map<String, RecordReader> all = new LinkedHashMap<>(current);
    earlier.ifPresent(pages -> pages.forEach(all::putIfAbsent));
    RecordWriter out = new RecordWriter();
    for (Map.Entry<String, RecordReader> each : all.entrySet()) {
      byte[] page = each.getValue().again().rest();
      if (out.size() + page.length < MAX_BYTES) {
        out.flag(true).text(each.getKey()).bytes(page);
      }
    }
    directory.write(name, out.flag(false).toBytes());
    hasChanged = false;
  }
}
