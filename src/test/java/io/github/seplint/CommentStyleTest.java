package io.github.seplint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Class comments begin with the noun that a class is, or with the verb that it does. */
final class CommentStyleTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** A documentation comment, up to its first word, with the declaration of its type. */
  private static final Pattern TYPE =
      Pattern.compile(
          "/\\*\\*\\s*(?:\\*\\s*)?([A-Za-z]+)(?:(?!\\*/).)*\\*/\\s*"
              + "(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
              + "(?:(?:public|private|static|final|abstract|sealed|non-sealed)\\s+)*"
              + "(?:class|interface|record|enum)\\s+(\\w+)",
          Pattern.DOTALL);

  private static final Pattern REFUSED =
      Pattern.compile("What|Who|How|Whether|Where|Which|When|Of|In|To|For|From|By|With");

  @Test
  void classCommentsBeginWithANounOrAVerb() throws IOException {
    List<String> wrong = new ArrayList<>();
    int comments = 0;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        Matcher type = TYPE.matcher(Files.readString(file));
        for (; type.find(); comments++) {
          if (REFUSED.matcher(type.group(1)).matches()) {
            wrong.add(file + ": " + type.group(2) + ": " + type.group(1) + " ...");
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(comments > 400, () -> "too few class comments were found");
  }
}
