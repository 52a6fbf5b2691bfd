package io.github.seplint.spec.lock;

import io.github.seplint.json.JsonWriter;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.match.MatchTier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes {@code spec.lock} as JSON; members are sorted, so that its changes can be reviewed. */
public final class SpecLockWriter {
  private SpecLockWriter() {}

  private record LockJson(int lockVersion, Map<String, FileJson> files) {}

  private record FileJson(
      Optional<Pin> pin, Map<String, String> pages, Map<String, LockedRowJson> rows) {
    static FileJson of(LockedFile file) {
      return new FileJson(file.pin(), file.pages(), map(file.rows(), LockedRowJson::of));
    }
  }

  private record LockedRowJson(String textSha256, String tier, List<SentenceJson> sentences) {
    static LockedRowJson of(LockedRow row) {
      return new LockedRowJson(
          row.textSha256(),
          row.tier().map(MatchTier::label).orElse("unverified"),
          row.sentences().stream().map(SentenceJson::of).toList());
    }
  }

  private record SentenceJson(Optional<String> anchor, String page, String sha256, String text) {
    static SentenceJson of(LockedSentence sentence) {
      return new SentenceJson(
          sentence.anchor(), sentence.page(), sentence.sha256(), sentence.text());
    }
  }

  /** Returns the JSON of a lock. */
  public static String json(SpecLock lock) {
    return JsonWriter.of(new LockJson(SpecLock.VERSION, map(lock.files(), FileJson::of)));
  }

  private static <T, J> Map<String, J> map(SortedMap<String, T> all, Function<T, J> json) {
    Map<String, J> written = new TreeMap<>();
    all.forEach((key, value) -> written.put(key, json.apply(value)));
    return written;
  }
}
