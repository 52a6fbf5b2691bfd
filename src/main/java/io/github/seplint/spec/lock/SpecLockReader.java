package io.github.seplint.spec.lock;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads {@code spec.lock} as YAML, a superset of JSON, so that every error has a place. */
public final class SpecLockReader {
  private static final String VERSION = "lockVersion";
  private static final String REMEDY = "; remove it, and seplint spec lock writes a new one";

  private final SourceText source;

  private SpecLockReader(SourceText source) {
    this.source = source;
  }

  /**
   * Reads a lock.
   *
   * @throws SpecException with the place and the error if the lock is invalid
   */
  public static SpecLock read(SourceText source) {
    try {
      return new SpecLockReader(source).read();
    } catch (InvalidFileException e) {
      throw new SpecException(e.problems().get(0) + REMEDY);
    }
  }

  private SpecLock read() {
    YamlDocument document = ValidatedFile.parse(source);
    checkVersion(document.mapping());
    ValidatedFile.validate(source, document, "spec-lock.schema.json");
    return new SpecLock(each(document.mapping(), "files", this::file));
  }

  /** Checks the version before the schema does, because the schema accepts only one. */
  private void checkVersion(YamlMapping root) {
    Optional<YamlScalar> version = root.scalar(VERSION);
    if (version.isPresent()
        && version.get().integer().orElse(SpecLock.VERSION) != SpecLock.VERSION) {
      String message = "a lock of version " + version.get().value();
      throw wrong(version.get().span(), message + ", and this seplint reads " + SpecLock.VERSION);
    }
  }

  private LockedFile file(YamlMapping file) {
    SortedMap<String, String> pages = new TreeMap<>();
    for (YamlEntry page : file.mapping("pages").entries()) {
      pages.put(page.name(), ((YamlScalar) page.value()).value());
    }
    return new LockedFile(
        each(file, "pins", SpecLockReader::pin), pages, each(file, "rows", this::row));
  }

  private static Pin pin(YamlMapping pin) {
    return new Pin(pin.required("commit").value(), pin.required("date").value());
  }

  private LockedRow row(YamlMapping row) {
    return new LockedRow(
        row.required("textSha256").value(),
        MatchTier.of(row.required("tier").value()),
        row.mappings("sentences").stream().map(this::sentence).toList());
  }

  private LockedSentence sentence(YamlMapping written) {
    LockedSentence sentence =
        new LockedSentence(
            written.required("page").value(),
            written.text("anchor"),
            written.required("text").value());
    YamlScalar hash = written.required("sha256");
    if (!hash.value().equals(sentence.sha256())) {
      throw wrong(hash.span(), "`sha256` is not that of `text`: the lock was edited");
    }
    return sentence;
  }

  private <T> SortedMap<String, T> each(
      YamlMapping owner, String key, Function<YamlMapping, T> reader) {
    SortedMap<String, T> all = new TreeMap<>();
    for (YamlEntry entry : owner.mapping(key).entries()) {
      if (entry.name().chars().anyMatch(Character::isISOControl)) {
        throw wrong(entry.key().span(), "a name cannot hold a control character");
      }
      all.put(entry.name(), reader.apply((YamlMapping) entry.value()));
    }
    return all;
  }

  private InvalidFileException wrong(Span span, String message) {
    return new InvalidFileException(source, span, message);
  }
}
