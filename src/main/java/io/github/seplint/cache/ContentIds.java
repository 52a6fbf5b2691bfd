package io.github.seplint.cache;

import io.github.seplint.text.Sha256;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ids of the contents of files: their SHA-256, kept with the stamps of the files, so that an
 * unchanged file is not read. Safe for use by several threads.
 */
public final class ContentIds {
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private volatile boolean hasChanged;

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

  /** Returns the id of a content, and keeps it if the next change of the file can be noticed. */
  public String of(Reading reading, byte... content) {
    String id = Sha256.of(content);
    if (reading.stamp.filter(stamp -> stamp.isSettledAt(reading.time)).isPresent()) {
      known.put(reading.file.toString(), new Known(reading.stamp.get(), id));
      hasChanged = true;
    }
    return id;
  }

  /** Returns whether there is an id that was not read. */
  public boolean hasChanged() {
    return hasChanged;
  }

  /** Writes at most as many as given. */
  public void write(RecordWriter out, int most) {
    out.list(
        known.entrySet().stream().limit(most).toList(),
        each -> {
          FileStamp stamp = each.getValue().stamp;
          out.text(each.getKey()).text(each.getValue().id);
          out.number(stamp.modified()).number(stamp.changed());
          out.number(stamp.number()).number(stamp.size());
        });
  }

  /** Reads what was written. */
  public void read(RecordReader in) {
    for (int left = in.natural(); left > 0; left--) {
      String file = in.text();
      String id = in.text();
      known.put(
          file, new Known(new FileStamp(in.number(), in.number(), in.number(), in.number()), id));
    }
  }
}
