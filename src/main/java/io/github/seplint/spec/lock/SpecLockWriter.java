package io.github.seplint.spec.lock;

import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.match.MatchTier;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes {@code spec.lock} as JSON values; keys are sorted, so that its changes can be reviewed.
 */
public final class SpecLockWriter {
  private SpecLockWriter() {}

  /** The values of a lock: maps, lists, strings and numbers. */
  public static Map<String, Object> of(SpecLock lock) {
    return Map.of(
        "lockVersion", SpecLock.VERSION, "files", each(lock.files(), SpecLockWriter::file));
  }

  private static Map<String, Object> file(LockedFile file) {
    Map<String, Object> written = new TreeMap<>();
    file.pin().ifPresent(pin -> written.put("pin", pin(pin)));
    written.put("pages", file.pages());
    written.put("rows", each(file.rows(), SpecLockWriter::row));
    return written;
  }

  private static Map<String, Object> pin(Pin pin) {
    return Map.of("commit", pin.commit(), "date", pin.date());
  }

  private static Map<String, Object> row(LockedRow row) {
    List<Map<String, Object>> sentences =
        row.sentences().stream().map(SpecLockWriter::sentence).toList();
    String tier = row.tier().map(MatchTier::label).orElse("unverified");
    return Map.of("sentences", sentences, "textSha256", row.textSha256(), "tier", tier);
  }

  private static Map<String, Object> sentence(LockedSentence sentence) {
    Map<String, Object> written = new TreeMap<>();
    sentence.anchor().ifPresent(anchor -> written.put("anchor", anchor));
    written.put("page", sentence.page());
    written.put("sha256", sentence.sha256());
    written.put("text", sentence.text());
    return written;
  }

  private static <T> SortedMap<String, Map<String, Object>> each(
      SortedMap<String, T> all, Function<T, Map<String, Object>> writer) {
    SortedMap<String, Map<String, Object>> written = new TreeMap<>();
    all.forEach((key, value) -> written.put(key, writer.apply(value)));
    return written;
  }
}
