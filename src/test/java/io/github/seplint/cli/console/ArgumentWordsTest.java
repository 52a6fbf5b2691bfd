package io.github.seplint.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.project.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The usual words have the same meaning with and without Picocli. */
final class ArgumentWordsTest {
  private static final CommandModel MODEL =
      CommandModel.of("Test")
          .parameters(Opt.paths("[<path>...]  Paths"))
          .options(
              OptGroup.OUTPUT.flag("-q, --quiet  Print less"),
              OptGroup.OUTPUT.flag("--fix  Fix"),
              OptGroup.OUTPUT.text("-o, --output <file>  Write"),
              OptGroup.OUTPUT.repeatable("--config <file|key=value>  Configure"),
              OptGroup.OUTPUT.list("--select <rule,...>  Select", List.of()));

  private static final List<String> WORDS =
      List.of(
          "a",
          "b/*.yaml",
          "key=value",
          "x,y",
          "-q",
          "--quiet",
          "--fix",
          "--fix=true",
          "-qo",
          "-o",
          "--output",
          "--output=file",
          "--output=",
          "-ofile",
          "-o=file",
          "--config",
          "--select",
          "--config=a.b=c",
          "--select=x,y",
          "--unknown",
          "-x",
          "--",
          "-",
          "",
          "@missing",
          "--help",
          "-h",
          "--outp",
          "\"quoted\"");

  @Test
  void theUsualWordsHaveTheSameMeaningAsInPicocli() {
    Random random = new Random(7001);
    int usual = 0;
    for (int run = 0; run < 20_000; run++) {
      String[] words = new String[random.nextInt(5)];
      for (int i = 0; i < words.length; i++) {
        words[i] = WORDS.get(random.nextInt(WORDS.size()));
      }
      Optional<ArgumentWords> parsed = ArgumentWords.parseUsual(MODEL, words);
      if (parsed.isPresent()) {
        usual++;
        assertEquals(
            new PicocliModel(MODEL).parse(words), parsed.get(), () -> String.join(" ", words));
      }
    }
    assertTrue(usual > 2000, usual + " command lines were compared");
  }

  @Test
  void optionsAndPathsRequireNoPicocli() {
    for (String line :
        List.of(
            "a b", "--quiet a", "-q", "-o file a", "--output=file", "--config a --config b=c")) {
      assertTrue(ArgumentWords.parseUsual(MODEL, line.split(" ", -1)).isPresent(), line);
    }
  }

  @Test
  void errorsAreThoseOfPicocli() {
    for (String line : List.of("--unknown", "-o", "-o a -o b", "--fix=maybe", "--config")) {
      assertEquals(
          message(() -> new PicocliModel(MODEL).parse(line.split(" ", -1))),
          message(() -> ArgumentWords.parse(MODEL, line.split(" ", -1))));
    }
  }

  private static String message(Runnable parse) {
    try {
      parse.run();
      return "no error";
    } catch (UsageException e) {
      return String.join("\n", e.messages());
    }
  }
}
