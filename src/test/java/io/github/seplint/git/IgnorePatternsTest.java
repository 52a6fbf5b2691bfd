package io.github.seplint.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.text.InvalidFileException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns match as git documents, in time that no number of stars multiplies. */
final class IgnorePatternsTest {
  private static final String LONG = "a".repeat(255);

  @ParameterizedTest
  @CsvSource({
    "*.yaml, a/b.yaml, true",
    "/*.yaml, a/b.yaml, false",
    "a/*.yaml, a/b.yaml, true",
    "a/*.yaml, x/a/b.yaml, false",
    "a/**, a/b/c, true",
    "a/**, a, false",
    "**/c, a/b/c, true",
    "**/c, c, true",
    "a/**/c, a/c, true",
    "a/**/c, a/b/b/c, true",
    "a/**/c, a/b/b/d, false",
    "a**c, abbc, true",
    "a**c, ab/c, false",
    "b/, a/b, false",
    "b/, b/c, true",
    "**, a/b, true",
    "'a\\ ', 'a ', true",
    "'a  ', a, true",
    "\\#a, #a, true",
    "\\!a, !a, true",
    "#a, #a, false",
    "a?c, abc, true",
    "a?c, a\uD83D\uDD25c, true",
    "[ab]c, bc, true",
    "[!ab]c, bc, false",
    "[^ab]c, cc, true",
    "[]]c, ]c, true",
    "[a-c]c, bc, true",
    "[[:alpha:]]1, x1, true",
    "[[:alpha:]]1, 11, false",
    "[[:xdigit:][:space:]x], f, true",
    "[[:none:]], n, false",
    "[:alpha:], a, true",
    "[:alpha:], z, false",
    "[a, [a, false",
    "a\\, a\\, false",
    "\\*, a, false",
    "\\*, *, true",
    "*/*/c, a/b/c, true",
    "a//c, a/c, false",
  })
  void aPatternMatchesAsInGit(String pattern, String path, boolean expected) {
    assertEquals(expected, IgnorePatterns.of(List.of(pattern)).matchesFile(path), pattern);
  }

  @Test
  void theLastMatchDecides() {
    IgnorePatterns patterns = IgnorePatterns.of(List.of("*.yaml", "!b.yaml", "", "# b.yaml"));
    assertEquals(Optional.of(true), patterns.decide("a.yaml", false));
    assertEquals(Optional.of(false), patterns.decide("x/b.yaml", false));
    assertEquals(Optional.empty(), patterns.decide("b.yml", false));
    assertTrue(IgnorePatterns.of(List.of("x/", "!x/b.yaml")).matchesFile("x/b.yaml"));
  }

  @Test
  void randomPatternsMatchAsThoseOfJGit() {
    long seed = Long.getLong("seplint.seed", System.nanoTime());
    System.out.println("IgnorePatternsTest: seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 30_000; i++) {
      String pattern = random(random, "ab*?/!", 6) + random(random, "ab/", 2);
      if (pattern.contains("//")) {
        continue; // matches nothing in git; JGit is not consistent
      }
      String path = path(random);
      boolean directory = random.nextBoolean();
      FastIgnoreRule rule = new FastIgnoreRule(pattern);
      Optional<Boolean> expected =
          rule.isEmpty()
              ? Optional.empty()
              : Optional.ofNullable(new IgnoreNode(List.of(rule)).checkIgnored(path, directory));
      assertEquals(
          expected,
          IgnorePatterns.of(List.of(pattern)).decide(path, directory),
          () -> pattern + " " + path + " " + directory);
    }
  }

  @Test
  void aPathIsMatchedIfOneOfItsStartsIs() {
    Random random = new Random(Long.getLong("seplint.seed", 7));
    for (int i = 0; i < 10_000; i++) {
      List<String> lines =
          List.of(
              random(random, "ab*?/", 6),
              "!" + random(random, "ab*/", 4),
              random(random, "ab*/", 4));
      IgnorePatterns patterns = IgnorePatterns.of(lines);
      String path = path(random);
      boolean expected = patterns.decide(path, false).orElse(false);
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        expected |= patterns.decide(path.substring(0, slash), true).orElse(false);
      }
      assertEquals(expected, patterns.matchesFile(path), () -> lines + " " + path);
    }
  }

  private static String path(Random random) {
    return "a/".repeat(random.nextInt(2))
        + random(random, "ab", 3)
        + "/b".repeat(random.nextInt(3));
  }

  private static String random(Random random, String letters, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /** A matcher that tries all ways would not end before the sun does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a*a*a*a*a*a*a*a*a*a*a*a*b",
        "*?*?*?*?*?*?*?*?*?*?*?*?*b",
        "**a**a**a**a**a**a**a**ab",
        "*a*[a]*a*[[:alpha:]]*a*[^b]*a*b",
        "**/*/**/*/**/*/**/*/**/*/**/*/**/b",
      })
  void manyStarsAreTriedOnce(String pattern) {
    IgnorePatterns patterns = IgnorePatterns.of(List.of(pattern, "x/" + pattern));
    assertFalse(patterns.matchesFile(LONG));
    assertFalse(patterns.matchesFile(("a/".repeat(100) + LONG)));
    assertTrue(
        patterns.matchesFile("a/".repeat(100) + LONG + (pattern.contains("/") ? "/b" : "b")));
  }

  @Test
  void deepPathsAreMatchedInOnePass() {
    IgnorePatterns patterns = IgnorePatterns.of(List.of("a/**/b/**/c", "**/x/**", "d", "!a/b"));
    assertFalse(patterns.matchesFile("a/".repeat(200_000) + "b"));
    assertTrue(patterns.matchesFile("a/".repeat(200_000) + "b/" + "a/".repeat(200_000) + "c"));
  }

  @Test
  void globsHaveLimits() {
    assertEquals(
        "glob `{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}...`: more than 1000 alternatives",
        refusal("{a,b}".repeat(400)));
    assertEquals(
        "glob `{,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,...`: longer than 4096 characters",
        refusal("{" + ",".repeat(1_000_000) + "}"));
    assertEquals(List.of("a{b", "x}"), List.of(IgnorePatterns.expandBraces("a{b").get(0), "x}"));
  }

  private static String refusal(String glob) {
    return String.valueOf(
        assertThrows(InvalidFileException.class, () -> IgnorePatterns.ofGlobs(List.of(glob)))
            .getMessage());
  }
}
