package io.github.seplint.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.scaffold.RowDraft.Checked;
import io.github.seplint.scaffold.RowDraft.Excluded;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RowInsertionTest {
  private static final String URL = "https://modelcontextprotocol.io/specification/draft/ping#ping";
  private static final String START = "sep: 7101\nspec_url: " + URL + "\nrequirements:\n";
  private static final RowDraft CHECK = row(new Checked("sep-7101-new"), "Servers MUST be new.");
  private static final RowDraft EXCLUDED = row(new Excluded("It is new"), "Clients MUST be new.");

  @Test
  void rowsFollowThoseOfTheirKind() {
    assertEquals(
        START
            + """
              - check: sep-7101-old
                text: 'Servers MUST be old.'
                # It is old.
              - check: sep-7101-new
                text: 'Servers MUST be new.'

              - text: 'Clients MUST be old.'
                excluded: 'It is old'
              - text: 'Clients MUST be new.'
                excluded: 'It is new'
            # The end.
            """,
        add(
            START
                + """
                  - check: sep-7101-old
                    text: 'Servers MUST be old.'
                    # It is old.

                  - text: 'Clients MUST be old.'
                    excluded: 'It is old'
                # The end.
                """,
            CHECK,
            EXCLUDED));
  }

  @Test
  void theFirstExcludedRowFollowsABlankLine() {
    assertEquals(
        START
            + """
              - check: sep-7101-old
                text: 'Servers MUST be old.'
              - check: sep-7101-new
                text: 'Servers MUST be new.'

              - text: 'Clients MUST be new.'
                excluded: 'It is new'
            """
                .stripTrailing(),
        add(START + "  - check: sep-7101-old\n    text: 'Servers MUST be old.'", EXCLUDED, CHECK));
  }

  @Test
  void theFirstCheckPrecedesTheExcludedRows() {
    assertEquals(
        START
            + """
            - check: sep-7101-new
              text: 'Servers MUST be new.'

            # Clients
            - text: 'Clients MUST be old.'
              excluded: 'It is old'
            """,
        add(
            START
                + """
                # Clients
                - text: 'Clients MUST be old.'
                  excluded: 'It is old'
                """,
            CHECK));
  }

  @Test
  void lineEndsAndBannersAreThoseOfTheFile() {
    String before =
        (START
                + """
                  # ── Ping ──
                  - check: sep-7101-old
                    text: |-
                      Servers MUST be old.
                """)
            .replace("\n", "\r\n");
    assertEquals(
        before
            + """

              # ── Ping (ping) ─────────────────────────────────────────────────────────────
              - check: sep-7101-new
                text: 'Servers MUST be new.'
            """
                .replace("\n", "\r\n"),
        add(before, CHECK));
  }

  @Test
  void rowsThatWouldChangeOthersAreNotAdded() {
    assertEquals("", add(START + "  []\n", CHECK));
    assertEquals("", add("sep: 7101\n", CHECK));
    assertEquals("", add(START + "  - { check: sep-7101-old, text: 'x' }\n  - y\n", CHECK));
    assertEquals("", add("", CHECK));
  }

  private static RowDraft row(RowDraft.Decision decision, String text) {
    return new RowDraft(text, URL, "Ping (ping)", Optional.empty(), decision);
  }

  /** The new text; empty if the rows cannot be added. */
  private static String add(String text, RowDraft... rows) {
    SepFile file = SepFile.read(new SourceText("sep-7101.yaml", text));
    return RowInsertion.add(file, List.of(rows)).orElse("");
  }
}
