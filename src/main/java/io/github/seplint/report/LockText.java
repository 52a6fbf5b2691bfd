package io.github.seplint.report;

import io.github.seplint.spec.BoundSentence;
import io.github.seplint.spec.Lock;
import io.github.seplint.spec.LockedFile;
import io.github.seplint.spec.LockedRow;
import io.github.seplint.spec.Pin;
import io.github.seplint.spec.Tier;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes {@code spec.lock}, so that a person can review what changes in it. */
public final class LockText {
  private LockText() {}

  /** The text of a lock. */
  public static String of(Lock lock) {
    return JsonText.of(
        Map.of("lockVersion", Lock.VERSION, "files", each(lock.files(), LockText::file)));
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
    String tier = row.tier().map(Tier::label).orElse("unverified");
    return Map.of("sentences", sentences, "textSha256", row.textSha256(), "tier", tier);
  }

  private static Map<String, Object> sentence(BoundSentence sentence) {
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
