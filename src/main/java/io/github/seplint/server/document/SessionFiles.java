package io.github.seplint.server.document;

import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.InputFile.ParsedInput;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.FileKindDetector;
import io.github.seplint.suite.ParsedFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checked files of a project, parsed and matched with the specification when they are needed.
 * Only files that have changed are parsed again.
 */
public final class SessionFiles {
  private List<SessionFile> files = List.of();
  private Optional<ClaimIndex> claims = Optional.empty();

  /** A file that is parsed on first use. */
  private static final class SessionFile {
    private final InputFile input;
    private Optional<ParsedFile> parsed = Optional.empty();
    private Optional<FileMatch> match = Optional.empty();

    SessionFile(InputFile input) {
      this.input = input;
    }

    Optional<ParsedFile> parsed() {
      if (parsed.isEmpty()) {
        try {
          ParsedInput read = input.parse();
          FileKind kind = FileKindDetector.kindOf(input.path(), read.yaml());
          parsed = Optional.of(ParsedFile.of(kind, read.source(), read.yaml()));
        } catch (IOException e) {
          return Optional.empty();
        }
      }
      return parsed;
    }

    Optional<FileMatch> match(Specification spec) {
      if (match.isEmpty()) {
        match = parsed().flatMap(ParsedFile::sep).map(sep -> new FileMatch(spec, sep));
      }
      return match;
    }
  }

  /** Forgets all files, as they are compared with another specification. */
  void clear() {
    files = List.of();
    claims = Optional.empty();
  }

  void update(List<InputFile> inputs) {
    IdentityHashMap<InputFile, SessionFile> before = new IdentityHashMap<>();
    files.forEach(file -> before.put(file.input, file));
    files =
        inputs.stream()
            .map(input -> Optional.ofNullable(before.get(input)).orElse(new SessionFile(input)))
            .toList();
    claims = Optional.empty();
  }

  /** All files that can be read, by display path. */
  public Map<String, ParsedFile> parsed() {
    Map<String, ParsedFile> parsed = new HashMap<>();
    files.forEach(file -> file.parsed().ifPresent(each -> parsed.put(file.input.path(), each)));
    return parsed;
  }

  /** The traceability files, in the order of their paths. */
  public List<SepFile> seps() {
    return files.stream().flatMap(file -> file.parsed().flatMap(ParsedFile::sep).stream()).toList();
  }

  /** The rows of all files that quote a sentence. */
  public List<Claim> claims(Specification spec, NormativeSentence sentence) {
    if (claims.isEmpty()) {
      List<FileMatch> matches = files.stream().flatMap(file -> file.match(spec).stream()).toList();
      claims = Optional.of(ClaimIndex.of(matches));
    }
    return claims.get().on(sentence);
  }
}
