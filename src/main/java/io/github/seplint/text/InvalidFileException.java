package io.github.seplint.text;

import io.github.seplint.text.Place.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Thrown for a malformed or invalid file, with all of its problems that were found. */
public final class InvalidFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FileProblem> problems;

  /**
   * A problem of a file.
   *
   * @param location {@code path:line:column}, or the path alone if the problem has no place
   * @param place the place with its lines; empty if the text of the file is not kept
   * @param message in lower case, without a full stop; line breaks in quoted text are removed
   */
  public record FileProblem(String location, Optional<Place> place, String message) {
    public FileProblem {
      message = message.replaceAll("[\\p{Cc}\\u2028\\u2029]", " ");
    }

    /** A problem at a place of a text. */
    public static FileProblem of(SourceText source, Span span, String message) {
      Place place = source.place(span);
      return new FileProblem(at(source.path(), place.start()), Optional.of(place), message);
    }

    private static String at(String path, Position position) {
      return path + ":" + position.line() + ":" + position.column();
    }

    @Override
    public String toString() {
      return location + ": " + message;
    }
  }

  /**
   * @param span the place of the error
   * @param message in lower case, without a full stop
   */
  public InvalidFileException(SourceText source, Span span, String message) {
    this(List.of(FileProblem.of(source, span, message)));
  }

  /**
   * @param path the display path
   * @param position of the error
   */
  public InvalidFileException(String path, Position position, String message) {
    this(List.of(new FileProblem(FileProblem.at(path, position), Optional.empty(), message)));
  }

  /**
   * @param path the display path
   */
  public InvalidFileException(String path, String message) {
    this(List.of(new FileProblem(path, Optional.empty(), message)));
  }

  /** Several problems, at least one, in the order in which they are printed. */
  public InvalidFileException(List<FileProblem> problems) {
    super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<FileProblem> problems() {
    return problems;
  }
}
