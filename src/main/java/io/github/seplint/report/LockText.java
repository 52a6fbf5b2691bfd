package io.github.seplint.report;

import io.github.seplint.spec.lock.LockedFile;
import io.github.seplint.spec.lock.LockedRow;
import io.github.seplint.spec.lock.LockedSentence;
import io.github.seplint.spec.lock.Pin;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.match.MatchTier;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes {@code spec.lock}, so that a person can review what changes in it. */
public final class LockText {
  private LockText() {}

  /** The text of a lock. */
  public static String of(SpecLock lock) {
    return JsonText.of(
        Map.of("lockVersion", SpecLock.VERSION, "files", each(lock.files(), LockText::file)));
  }

  private static Map<String, Object> file(LockedFile file) {
    Map<String, Object> written = new TreeMap<>();
    file.pin().ifPresent(pin -> written.put("pin", pin(pin)));
    written.put("pages", file.pages());
    written.put("rows", each(file.rows(), LockText::row));
    return written;
  }

  private static Map<String, Object> pin(Pin pin) {
    return Map.of("commit", pin.commit(), "date", pin.date());
  }

  private static Map<String, Object> row(LockedRow row) {
    List<Map<String, Object>> sentences = row.sentences().stream().map(LockText::sentence).toList();
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
