package io.github.seplint.lint.cache;

import io.github.seplint.cache.CacheDirectory;
import io.github.seplint.cache.ContentIds;
import io.github.seplint.cache.RecordReader;
import io.github.seplint.cache.RecordReader.CorruptRecordException;
import io.github.seplint.cache.RecordWriter;
import io.github.seplint.lint.RuleResolver;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.suite.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The results of earlier runs of one project, in one file of the cache. What it contains is used
 * only if the build of seplint, the settings, the configuration of the rules and the content of the
 * files are the same. If anything in it is damaged, it is empty.
 */
public final class LintCache {
  /** Other runs may check some of the files only. */
  private static final int MAX_RUNS = 8;

  private final CacheDirectory directory;
  private final String name;
  private final byte[] place;
  private final ContentIds contents = new ContentIds();
  private final Map<String, FileEntry> files = new HashMap<>();
  private final Map<String, byte[]> runs = new LinkedHashMap<>();
  private final List<byte[]> profiles = new ArrayList<>();
  private final IdentityHashMap<List<ConfiguredRule>, Integer> profileNumbers =
      new IdentityHashMap<>();
  private byte[] settings = {};
  private String note = "";
  private final PageCache pages;
  private boolean hasChanged;

  /** The bytes of all reports that were added. */
  private long size;

  /**
   * The result for a file.
   *
   * @param content the id of its content
   * @param isConfigured whether the kind is configured
   * @param profile the number of the configuration of its rules
   * @param isCompared whether there is a specification for its rows
   * @param report empty if project rules need its content
   */
  record FileEntry(
      String content,
      FileKind kind,
      boolean isConfigured,
      int profile,
      boolean isCompared,
      RecordReader report) {}

  private LintCache(CacheDirectory directory, String name, byte[] place, String build) {
    this.directory = directory;
    this.name = name;
    this.place = place;
    this.pages = new PageCache(directory, build, contents);
  }

  /**
   * Opens the cache of a project.
   *
   * @param build identifies the build of seplint
   * @param project what distinguishes runs that do not replace the results of each other, such as
   *     the directory of the project
   */
  public static LintCache open(CacheDirectory directory, String build, List<String> project) {
    RecordWriter place = new RecordWriter().text(build);
    place.list(project, place::text);
    String name = CacheDirectory.name(place.toBytes());
    LintCache cache = new LintCache(directory, name, place.toBytes(), build);
    Optional<byte[]> body = directory.read(name);
    try {
      if (body.isPresent()) {
        cache.read(new RecordReader(body.get()));
      }
    } catch (CorruptRecordException | ArithmeticException | IllegalArgumentException e) {
      return new LintCache(directory, name, place.toBytes(), build);
    }
    return cache;
  }

  /** The ids of the contents of files. */
  public ContentIds contents() {
    return contents;
  }

  /** The parsed pages of specifications. */
  PageCache pages() {
    return pages;
  }

  /** Returns whether there are results; they may be those of other settings. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** Drops the results of other settings. */
  void require(byte[] bytes) {
    if (!Arrays.equals(settings, bytes)) {
      settings = bytes;
      note = "";
      files.clear();
      size = 0;
      runs.clear();
      profiles.clear();
    }
  }

  /** What runs with these settings have to print; empty if nothing. */
  public String note() {
    return note;
  }

  /** Keeps what runs with these settings have to print. */
  public void keepNote(String text) {
    note = text;
  }

  /** The result for a file with a content, if its kind and rules are still configured the same. */
  Optional<FileEntry> file(String path, String content, RuleResolver resolver) {
    FileEntry entry = files.get(path);
    return entry != null
            && entry.content.equals(content)
            && resolver.kindOf(path).equals(Optional.of(entry.kind).filter(k -> entry.isConfigured))
            && entry.profile == profile(resolver.rulesFor(path, entry.kind))
        ? Optional.of(entry)
        : Optional.empty();
  }

  /** Returns whether there is a result for a file, whatever its content. */
  boolean has(String path) {
    return files.containsKey(path);
  }

  /** Keeps the result for a file. */
  void put(String path, FileEntry entry) {
    FileEntry earlier = files.put(path, entry);
    size += entry.report.length() - (earlier == null ? 0 : earlier.report.length());
    hasChanged = true;
  }

  /** Returns whether there is no place for more results; they would only take memory. */
  boolean isFull() {
    return size > CacheDirectory.MAX_FILE / 2;
  }

  /** The number of a configuration of rules. */
  int profile(List<ConfiguredRule> rules) {
    return profileNumbers.computeIfAbsent(rules, this::newProfile);
  }

  private int newProfile(List<ConfiguredRule> rules) {
    RecordWriter out = new RecordWriter();
    for (ConfiguredRule each : rules) {
      out.text(each.id()).constant(each.severity());
      List<String> names = each.options().keySet().stream().sorted().toList();
      out.list(names, name -> out.text(name).text(String.valueOf(each.options().get(name))));
    }
    byte[] bytes = out.toBytes();
    for (int i = 0; i < profiles.size(); i++) {
      if (Arrays.equals(profiles.get(i), bytes)) {
        return i;
      }
    }
    profiles.add(bytes);
    return profiles.size() - 1;
  }

  /** The findings of a run over files. */
  Optional<RecordReader> run(Map<String, FileEntry> checked) {
    return Optional.ofNullable(runs.get(key(checked))).map(RecordReader::new);
  }

  /** Keeps the findings of a run over files. */
  void putRun(Map<String, FileEntry> checked, byte[] findings) {
    String key = key(checked);
    runs.remove(key);
    runs.put(key, findings);
    hasChanged = true;
  }

  private String key(Map<String, FileEntry> checked) {
    StringBuilder key = new StringBuilder();
    checked.forEach(
        (path, entry) ->
            key.append(path).append('\0').append(entry.content).append(entry.profile).append('\n'));
    return contents.keyed(key.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes what has changed.
   *
   * @param current the files of this run, which are kept if there is no place for all
   */
  void save(Set<String> current) {
    pages.save();
    if (!hasChanged && !contents.hasChanged()) {
      return;
    }
    RecordWriter out = new RecordWriter();
    out.bytes(place).bytes(settings).text(note).list(profiles, out::bytes);
    List<String> kept = new ArrayList<>(current.stream().filter(files::containsKey).toList());
    files.keySet().stream().filter(path -> !current.contains(path)).forEach(kept::add);
    for (String path : kept) {
      FileEntry entry = files.get(path);
      if (entry != null && out.size() < CacheDirectory.MAX_FILE / 2) {
        write(path, entry, out.flag(true));
      }
    }
    out.flag(false);
    List<Map.Entry<String, byte[]>> all = new ArrayList<>(runs.entrySet());
    out.list(
        all.subList(Math.max(0, all.size() - MAX_RUNS), all.size()),
        run -> out.text(run.getKey()).bytes(run.getValue()));
    contents.write(out, 2 * kept.size() + 5000);
    directory.write(name, out.toBytes());
  }

  private static void write(String path, FileEntry entry, RecordWriter out) {
    out.text(path).text(entry.content).constant(entry.kind).flag(entry.isConfigured);
    out.number(entry.profile).flag(entry.isCompared).bytes(entry.report.again().rest());
  }

  private void read(RecordReader in) {
    RecordReader.require(Arrays.equals(in.record().rest(), place));
    settings = in.record().rest();
    note = in.text();
    profiles.addAll(in.list(() -> in.record().rest()));
    while (in.flag()) {
      files.put(
          in.text(),
          new FileEntry(
              in.text(),
              in.constant(FileKind.class),
              in.flag(),
              in.below(profiles.size()),
              in.flag(),
              in.record()));
    }
    for (int left = in.natural(); left > 0; left--) {
      runs.put(in.text(), in.record().rest());
    }
    contents.read(in);
  }
}
