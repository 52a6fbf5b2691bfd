package io.github.seplint.spec.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The specification of the example protocol of the fixtures, now and some time before. */
public final class FixtureSpec {
  private static final Path SPEC = Path.of("fixtures/spec");
  private static final String DRAFT = "docs/specification/draft/";
  private static final String BEFORE = "docs/specification/2026-07-28/";

  private FixtureSpec() {}

  /** The files of the fixtures, by their paths. */
  public static SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(SPEC.resolve("docs"))) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(SPEC.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with the draft as it was on the 28th of July 2026. */
  public static SortedMap<String, String> filesBefore() {
    SortedMap<String, String> files = new TreeMap<>();
    files()
        .forEach(
            (path, text) -> {
              if (path.startsWith(BEFORE)) {
                files.put(DRAFT + path.substring(BEFORE.length()), text);
              } else if (!path.startsWith(DRAFT)) {
                files.put(path, text);
              }
            });
    return files;
  }

  /** A revision that has some files. */
  public static Specification specification(Map<String, String> files) {
    return new Specification(
        new SpecTree() {
          @Override
          public List<String> paths() {
            return files.keySet().stream().sorted().toList();
          }

          @Override
          public Optional<byte[]> read(String path) {
            return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(UTF_8));
          }

          @Override
          public String name() {
            return "project";
          }
        });
  }

  /** A traceability file. */
  public static SepFile sep(String yaml) {
    return SepFile.of(new SourceText("sep-7001.yaml", yaml), YamlParser.read(yaml));
  }

  /** A file as a revision locks it. */
  public static LockedFile locked(Map<String, String> files, String yaml) {
    return LockedFile.of(new FileMatch(specification(files), sep(yaml)));
  }
}
