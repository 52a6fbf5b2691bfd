package io.github.seplint.spec.lock;

import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.match.MatchTier;
import java.util.Optional;

/** Writes {@code spec.lock} as JSON; members are sorted, so that its changes can be reviewed. */
public final class SpecLockWriter {
  private SpecLockWriter() {}

  /** Returns the JSON of a lock. */
  public static String json(SpecLock lock) {
    JsonObject files = new JsonObject();
    lock.files().forEach((path, file) -> files.put(path, file(file)));
    return JsonWriter.of(new JsonObject().put("lockVersion", SpecLock.VERSION).put("files", files));
  }

  private static JsonObject file(LockedFile file) {
    JsonObject pins = new JsonObject();
    file.pins()
        .forEach(
            (prefix, pin) ->
                pins.put(
                    prefix, new JsonObject().put("commit", pin.commit()).put("date", pin.date())));
    JsonObject rows = new JsonObject();
    file.rows().forEach((key, row) -> rows.put(key, row(row)));
    return new JsonObject()
        .put("pages", file.pages())
        .put("pins", file.pins().isEmpty() ? Optional.empty() : pins)
        .put("rows", rows);
  }

  private static JsonObject row(LockedRow row) {
    return new JsonObject()
        .put("textSha256", row.textSha256())
        .put("tier", row.tier().map(MatchTier::label).orElse("unverified"))
        .put("sentences", row.sentences(), SpecLockWriter::sentence);
  }

  private static JsonObject sentence(LockedSentence sentence) {
    return new JsonObject()
        .put("anchor", sentence.anchor())
        .put("page", sentence.page())
        .put("sha256", sentence.sha256())
        .put("text", sentence.text());
  }
}
