package io.github.seplint.project;

import io.github.seplint.lint.InputFile;
import io.github.seplint.text.BoundedFile;
import io.github.seplint.text.BoundedFile.RefusedFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads text files in UTF-8, of at most 2 MiB. */
public final class TextFiles {
  private static final int MAX_REPORT = 64;

  private TextFiles() {}

  /**
   * Texts that were read, and the problems of those that could not be.
   *
   * @param problems a line each, with the path
   */
  public record Texts(List<SourceText> texts, List<String> problems) {}

  /** Reads a text; throws if it does not exist, is not valid UTF-8, or is too long. */
  public static SourceText read(Path file, String display) {
    requireFile(file, display, "file");
    try {
      BoundedFile.requireReadable(file);
      byte[] bytes = bytes(file);
      UsageException.throwIf(
          bytes.length > YamlParser.LONGEST_TEXT, display + ": longer than 2 MiB");
      return new SourceText(display, decode(bytes));
    } catch (IOException e) {
      throw new UsageException(display + ": " + reason(e));
    }
  }

  /**
   * Reads a page in which a report replaces a block, or another file that it compares; empty if
   * there is no such regular file, throws if it cannot be read or is larger than 64 MiB.
   */
  public static Optional<String> readIfExists(Path file, String display) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(decode(BoundedFile.read(file, MAX_REPORT)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UsageException(display + ": " + reason(e));
    }
  }

  /** Throws if a YAML text is too large to be read again after it is written. */
  public static void requireReadable(String text, String display) {
    UsageException.throwIf(
        text.getBytes(StandardCharsets.UTF_8).length > YamlParser.LONGEST_TEXT,
        display + ": not written: longer than 2 MiB");
    YamlParser.read(text).problems().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new UsageException(display + ": not written: " + problem.message());
            });
  }

  /** Throws if a file does not exist or is a directory. */
  static void requireFile(Path file, String display, String noun) {
    UsageException.throwIf(!Files.exists(file), "no such " + noun + ": " + display);
    UsageException.throwIf(
        Files.isDirectory(file),
        "is a directory, not a " + noun + ": " + (display.isEmpty() ? "." : display));
  }

  /** Reads input files, in order. */
  public static Texts read(InputFiles files) {
    List<SourceText> texts = new ArrayList<>();
    List<String> problems = new ArrayList<>(files.problems());
    for (InputFile file : files.files()) {
      try {
        texts.add(read(file));
      } catch (IOException e) {
        problems.add(file.path() + ": " + reason(e));
      }
    }
    return new Texts(List.copyOf(texts), List.copyOf(problems));
  }

  /** Reads an input file; throws {@link CharacterCodingException} if it is not valid UTF-8. */
  public static SourceText read(InputFile file) throws IOException {
    return new SourceText(file.path(), decode(file.content().read()));
  }

  /** The bytes of a file; no more than are needed to detect that it is too long. */
  public static byte[] bytes(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return bytes(in);
    }
  }

  /** Opens a file without a channel, whose classes take a millisecond of a start. */
  private static InputStream open(Path file) throws IOException {
    try {
      // Buffered, because on Java 17 a FileInputStream seeks to read many bytes: pipes cannot.
      return new BufferedInputStream(new FileInputStream(file.toFile()));
    } catch (FileNotFoundException e) {
      return Files.newInputStream(file); // fails with an exception for each reason
    }
  }

  /** The bytes of a stream; no more than are needed to detect that it is too long. */
  public static byte[] bytes(InputStream in) throws IOException {
    return in.readNBytes(YamlParser.LONGEST_TEXT + 1);
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** The reason why a file could not be read, for a message after its path. */
  public static String reason(IOException e) {
    if (e instanceof RefusedFileException refused) {
      return String.valueOf(refused.getMessage());
    }
    return e instanceof CharacterCodingException ? "not valid UTF-8" : "cannot be read";
  }
}
