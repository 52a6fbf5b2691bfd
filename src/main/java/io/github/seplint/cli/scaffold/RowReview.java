package io.github.seplint.cli.scaffold;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.cli.console.Console;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextWrapper;
import io.github.seplint.scaffold.RowDraft;
import io.github.seplint.scaffold.RowDraft.Checked;
import io.github.seplint.scaffold.RowDraft.Decision;
import io.github.seplint.scaffold.RowDraft.Excluded;
import io.github.seplint.scaffold.RowDraft.Undecided;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.text.SafeText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks on a terminal, row by row, whether a check tests it. */
final class RowReview {
  private static final String CHOICES =
      "[c]heck, [e]xclude with a reason, [s]kip for now, [q]uit and keep the others undecided: ";

  private static final Pattern PREFIX = Pattern.compile("^(sep-\\d+-).*");

  private final Console console;
  private final BufferedReader answers;
  private boolean isOver;
  private String lastReason = "";

  RowReview(Console console) {
    this.console = console;
    this.answers = new BufferedReader(new InputStreamReader(console.in(), UTF_8));
  }

  /** The rows with the decisions; after the end of the input, the others stay undecided. */
  List<RowDraft> decide(List<RowDraft> rows) {
    List<RowDraft> decided = new ArrayList<>();
    for (RowDraft row : rows) {
      if (!isOver && row.decision() instanceof Undecided undecided) {
        print(heading(row, decided.size() + 1, rows.size()));
        decided.add(row.with(decide(undecided)));
      } else {
        decided.add(row);
      }
    }
    return decided;
  }

  private String heading(RowDraft row, int number, int all) {
    TerminalWriter out = new TerminalWriter(console.terminal("never"));
    out.append("\n" + number + " of " + all + ": ").appendUntrusted(row.section()).append("\n\n");
    TextWrapper.text(out, "  ", WordDiff.Kind.SAME, row.text());
    row.note().ifPresent(note -> out.append("\n  " + note + "\n"));
    return out.append('\n').text();
  }

  private Decision decide(Undecided undecided) {
    while (true) {
      Optional<String> answer = ask(CHOICES);
      switch (answer.orElse("q").toLowerCase(Locale.ROOT)) {
        case "c", "check" -> {
          return check(undecided);
        }
        case "e", "exclude" -> {
          Optional<String> reason = reason();
          if (reason.isPresent()) {
            return new Excluded(reason.get());
          }
        }
        case "s", "skip" -> {
          return undecided;
        }
        case "q", "quit" -> {
          isOver = true;
          return undecided;
        }
        default -> print("  Answer c, e, s or q.\n");
      }
    }
  }

  private Decision check(Undecided undecided) {
    String prefix = PREFIX.matcher(undecided.proposal()).replaceFirst("$1");
    while (true) {
      String id = ask("check id [" + undecided.proposal() + "]: ").orElse("");
      if (id.isEmpty()) {
        return new Checked(undecided.proposal());
      }
      if (id.startsWith(prefix) && id.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
        return new Checked(id);
      }
      print("  A check id is `" + prefix + "` and lower-case words separated by hyphens.\n");
    }
  }

  /** The reason of an exclusion; empty if none is given. */
  private Optional<String> reason() {
    String standard = lastReason.isEmpty() ? "" : " [" + SafeText.of(lastReason) + "]";
    String reason =
        ask("reason" + standard + ": ").filter(each -> !each.isEmpty()).orElse(lastReason);
    lastReason = reason;
    return Optional.of(reason).filter(each -> !each.isEmpty());
  }

  private Optional<String> ask(String question) {
    print(question);
    try {
      Optional<String> line = Optional.ofNullable(answers.readLine()).map(String::strip);
      if (line.isEmpty()) {
        print("\n");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(String text) {
    console.err().print(text);
    console.err().flush();
  }
}
