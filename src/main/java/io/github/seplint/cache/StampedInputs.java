package io.github.seplint.cache;

import io.github.seplint.text.BoundedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Identifies many files together by their stamps, without reading them or keeping anything about
 * each. Only files that have just been written are read, as the next change may not be visible in
 * their stamps.
 */
public final class StampedInputs {
  private static final int MAX_MEBIBYTES = 64;

  /** Of what has been written, only the hash is kept from here on. */
  private static final int LARGE = 1 << 20;

  private final ContentIds contents;
  private RecordWriter out = new RecordWriter();
  private boolean isIdentified = true;

  /**
   * @param contents hashes contents
   */
  public StampedInputs(ContentIds contents) {
    this.contents = contents;
  }

  /** Adds a value on which the meaning of the files depends. */
  public StampedInputs text(String value) {
    out.text(value);
    return this;
  }

  /** Adds an optional value. */
  public StampedInputs text(Optional<String> value) {
    out.optional(value, out::text);
    return this;
  }

  /** Adds a number, such as that of the files that follow. */
  public StampedInputs number(long value) {
    out.number(value);
    return this;
  }

  /** Adds a file by its path and content; without a regular file, there will be no id. */
  public void file(Path file) {
    long time = System.currentTimeMillis();
    out.text(file.toString());
    file(file, FileStamp.of(file), time);
  }

  /**
   * Adds a file whose stamp is known.
   *
   * @param stamp empty if it has none
   * @param time at which the stamp had not yet been taken, in milliseconds
   */
  void file(Path file, Optional<FileStamp> stamp, long time) {
    if (stamp.isEmpty()) {
      isIdentified = false;
      return;
    }
    boolean isSettled = stamp.get().isSettledAt(time);
    out.flag(isSettled);
    if (isSettled) {
      stamp.get().write(out);
    } else {
      content(file);
    }
    if (out.size() > LARGE) {
      out = new RecordWriter().text(contents.keyed(out.toBytes()));
    }
  }

  private void content(Path file) {
    try {
      out.text(contents.keyed(BoundedFile.read(file, MAX_MEBIBYTES)));
    } catch (IOException e) {
      isIdentified = false; // whoever reads it reports the error
    }
  }

  /** The id of everything that was added, in this order; empty if a file has none. */
  public Optional<String> id() {
    return isIdentified ? Optional.of(contents.keyed(out.toBytes())) : Optional.empty();
  }
}
