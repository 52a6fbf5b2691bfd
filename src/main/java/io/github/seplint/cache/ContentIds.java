package io.github.seplint.cache;

import io.github.seplint.text.Sha256;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ids of the contents of files, kept with the stamps of the files, so that an unchanged file is
 * not read. An id is a SHA-256, or a keyed hash, which only this object and those that read what it
 * wrote can compare. Safe for use by several threads.
 */
public final class ContentIds {
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private volatile boolean hasChanged;
  private Optional<SipHash> key = Optional.empty();

  private record Known(FileStamp stamp, String id) {}

  /** A file whose content is about to be read. */
  public static final class Reading {
    private final Path file;
    private final Optional<FileStamp> stamp;
    private final long time;

    private Reading(Path file) {
      this.file = file;
      this.time = System.currentTimeMillis();
      this.stamp = FileStamp.of(file);
    }

    /** Returns whether it is a regular file, which can be read again. */
    public boolean isRegular() {
      return stamp.isPresent();
    }
  }

  /** Takes the stamp of a file; its content must be read afterwards. */
  public static Reading reading(Path file) {
    return new Reading(file);
  }

  /** Returns the id of a file if it is known without reading the file. */
  public Optional<String> known(Reading reading) {
    return Optional.ofNullable(known.get(reading.file.toString()))
        .filter(each -> reading.stamp.filter(each.stamp::isSame).isPresent())
        .map(Known::id);
  }

  /** Returns the SHA-256 of a content, and keeps it if the next change of the file is noticed. */
  public String of(Reading reading, byte... content) {
    return keep(reading, Sha256.of(content));
  }

  /** The same with a keyed hash, which saves a start 6 ms. */
  public String keyed(Reading reading, byte... content) {
    return keep(reading, keyed(content));
  }

  /** Returns the keyed hash of a content. */
  public String keyed(byte... content) {
    return Long.toHexString(key().of(content));
  }

  private String keep(Reading reading, String id) {
    if (reading.stamp.filter(stamp -> stamp.isSettledAt(reading.time)).isPresent()) {
      known.put(reading.file.toString(), new Known(reading.stamp.get(), id));
      hasChanged = true;
    }
    return id;
  }

  private synchronized SipHash key() {
    SipHash result = key.orElseGet(SipHash::random);
    key = Optional.of(result);
    return result;
  }

  /** Returns whether there is an id that was not read. */
  public boolean hasChanged() {
    return hasChanged;
  }

  /** Writes at most as many as given. */
  public void write(RecordWriter out, int most) {
    out.number(key().key0()).number(key().key1());
    out.list(
        known.entrySet().stream().limit(most).toList(),
        each -> {
          out.text(each.getKey()).text(each.getValue().id);
          each.getValue().stamp.write(out);
        });
  }

  /** Reads what was written. */
  public void read(RecordReader in) {
    key = Optional.of(new SipHash(in.number(), in.number()));
    for (int left = in.natural(); left > 0; left--) {
      String file = in.text();
      String id = in.text();
      known.put(file, new Known(FileStamp.read(in), id));
    }
  }
}
