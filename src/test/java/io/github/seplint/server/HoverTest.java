package io.github.seplint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server explains under the cursor. */
final class HoverTest {
  @TempDir Path root;

  @Test
  void aTextHasItsTierPlaceAndSentence() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    try (EditorClient editor = project.open()) {
      assertEquals(
          """
          **T1**: without markup; white space folded

          [Requests · docs/specification/draft/basic/messages.mdx]\
          (https://modelcontextprotocol.io/specification/draft/basic/messages#requests)

          > Servers MUST respond with the ID of the request\
          """,
          hover(editor, project, "MUST respond"));
      assertTrue(
          hover(editor, project, "Clients SHOULD")
              .contains(
                  "> Clients SHOULD NOT ~~ever~~ reuse ~~the~~ **an** ID within"
                      + " ~~one~~ **a** session"),
          () -> hover(editor, project, "Clients SHOULD"));
    }
  }

  @Test
  void keysValuesAndRulesAreExplained() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    try (EditorClient editor = project.open()) {
      assertTrue(hover(editor, project, "excluded:").startsWith("**Reason for the exclusion**"));
      assertTrue(hover(editor, project, "introducedIn").startsWith("**First version**"));
      assertEquals(
          "Version 2026-07-28 of the specification; the version before is 2025-11-25.",
          hover(editor, project, "2026-07-28"));
      assertEquals(
          "**Messages**, `docs/specification/draft/basic/messages.mdx`, section Batches",
          hover(
              editor,
              project,
              "https://modelcontextprotocol.io/specification/draft/basic/messages#"));
      String rule = hover(editor, project, "quote-not-verbatim");
      assertTrue(
          rule.startsWith(
              "**[quote-not-verbatim](https://seplint.github.io/rules/quote-not-verbatim/)**"),
          rule);
      assertTrue(rule.contains("## Why"), rule);
    }
  }

  @Test
  void aCheckHasTheScenariosThatTestIt() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    Path run = root.resolve("results/server/server-ids-2026-11-20T23-12-00-483Z");
    Files.createDirectories(run);
    Files.writeString(
        run.resolve("checks.json"),
        """
        [{"id": "sep-7001-server-respond-id", "name": "ids", "description": "", "status": "SUCCESS",
          "timestamp": "2026-11-20T23:12:00.483Z", "specReferences": []}]
        """);
    Files.writeString(root.resolve("seplint.yaml"), "spec: spec\nresults: results\n");
    try (EditorClient editor = project.open()) {
      assertEquals(
          "Tested by:\n\n- `ids` (server): success",
          hover(editor, project, "sep-7001-server-respond-id"));
      assertTrue(
          hover(editor, project, "sep-7001-client-not-reuse-id")
              .startsWith("No conformance run emitted this check."));
    }
  }

  private static String hover(EditorClient editor, MessagesProject project, String text) {
    return editor.hover(project.file(), MessagesProject.at(text)).orElse("");
  }
}
