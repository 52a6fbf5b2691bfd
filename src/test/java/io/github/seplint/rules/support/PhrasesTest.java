package io.github.seplint.rules.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.text.TextSignature;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A search that a signature excludes would have found nothing. */
class PhrasesTest {
  private static final List<String> PARTS =
      List.of(
          "not",
          "yet",
          "Yet",
          "NOT",
          "client",
          "clients",
          "server-side",
          "would",
          "need",
          "needs",
          "\u212Aelvin",
          "kelvin",
          "\u0130",
          "i\u0307",
          "caf\u00e9",
          "n/a",
          "`",
          "*",
          ".",
          ",",
          " ",
          " ",
          " ",
          "-",
          "\u2014",
          "\u201C",
          "\n",
          "7001",
          "sep-",
          "\uD83D\uDE00");

  private static final Phrases PHRASES =
      Phrases.of("not yet", "would need", "client", "kelvin", "n/a", "server", "7001");

  @Test
  void aSearchByValueFindsWhatASearchByTextFinds() {
    Random random = new Random(7014);
    int found = 0;
    for (int run = 0; run < 20_000; run++) {
      YamlScalar scalar = scalar(text(random));
      assertEquals(PHRASES.first(scalar.value()), PHRASES.first(scalar), scalar.value());
      found += PHRASES.areIn(scalar) ? 1 : 0;
    }
    assertTrue(found > 1000 && found < 19_000, "found in " + found);
  }

  @Test
  void equalSentencesHaveEqualFingerprints() {
    Random random = new Random(7015);
    for (int run = 0; run < 20_000; run++) {
      String text = text(random);
      String other = text.toUpperCase(Locale.ROOT).replace(" ", "  ") + "`. ";
      boolean same = SameSentence.bare(text).equals(SameSentence.bare(other));
      assertTrue(
          !same || TextSignature.of(text).fingerprint() == TextSignature.of(other).fingerprint(),
          text);
    }
  }

  @Test
  void mostWordsThatATextLacksAreExcluded() {
    YamlScalar text =
        scalar(
            "A keeper that was asked by the pilot MUST answer the signal within 160016 beats of the"
                + " bell, counted from the lamp of the warden, when no other hill has answered.");
    long excluded =
        List.of(
                "optional",
                "recommended",
                "todo",
                "fixme",
                "client",
                "server",
                "superseded",
                "obsolete",
                "yet",
                "ditto",
                "warning",
                "derived",
                "issues",
                "github",
                "none")
            .stream()
            .filter(word -> !Phrases.of(word).mayBeIn(text))
            .count();

    assertTrue(excluded >= 13, excluded + " of 15");
    assertTrue(text.signature().has(',') && text.signature().isAscii());
    assertFalse(text.signature().has('`'));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.toString();
  }

  private static YamlScalar scalar(String value) {
    String yaml = "\"" + value.replace("\n", "\\n") + "\"";
    return (YamlScalar) YamlParser.read(yaml).root().orElseThrow();
  }
}
