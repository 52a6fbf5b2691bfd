package io.github.seplint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edits that the server offers, beyond the fixes of rules. */
final class CodeActionsTest {
  private static final String PLACEHOLDER =
      MessagesProject.SEP.replace("the ID of the request.", "TODO.");

  @TempDir Path root;

  @Test
  void aDiagnosticIsIgnoredOnItsRowOrInItsFile() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    for (String where : List.of("on this row", "in this file")) {
      try (EditorClient editor = EditorClient.open(root)) {
        editor.openFile(project.file(), PLACEHOLDER);
        String title = "Ignore unresolved-placeholder " + where;
        CodeAction ignore = action(editor, project, MessagesProject.rangeAt("the ID of"), title);
        String text = EditorClient.apply(ignore, project.file(), PLACEHOLDER);
        assertTrue(text.contains(" unresolved-placeholder -- explain why\n"), text);
        editor.change(project.file(), 2, text);
        assertFalse(rules(editor.diagnostics(project.file())).contains("unresolved-placeholder"));
      }
    }
  }

  @Test
  void aTextIsReplacedByTheClosestSentence() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    try (EditorClient editor = project.open()) {
      CodeAction replace =
          action(
              editor,
              project,
              MessagesProject.rangeAt("ever reuse"),
              "Replace the text by the closest sentence (unsafe)");
      assertTrue(
          EditorClient.apply(replace, project.file(), MessagesProject.SEP)
              .contains("  text: 'Clients SHOULD NOT reuse an ID within a session.'\n"));
    }
  }

  @Test
  void theAnchorOfALinkIsAdded() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    try (EditorClient editor = project.open()) {
      String page = "https://modelcontextprotocol.io/specification/draft/basic/messages";
      CodeAction link =
          action(
              editor,
              project,
              MessagesProject.rangeAt(page + "\nsource"),
              "Link to `" + page + "#requests`");
      assertTrue(
          EditorClient.apply(link, project.file(), MessagesProject.SEP)
              .contains("spec_url: " + page + "#requests\n"));
    }
  }

  @Test
  void aRowWithAPlaceholderIsDecided() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    String undecided =
        MessagesProject.SEP.replace(
            "check: sep-7001-client-not-reuse-id", "check: TODO sep-7001-client-not-reuse-id");
    try (EditorClient editor = project.open()) {
      editor.change(project.file(), 2, undecided);
      Range row = MessagesProject.rangeAt("ever reuse");
      CodeAction accept = action(editor, project, row, "Accept the check id");
      assertEquals(MessagesProject.SEP, EditorClient.apply(accept, project.file(), undecided));
      CodeAction exclude = action(editor, project, row, "Exclude this row");
      assertTrue(
          EditorClient.apply(exclude, project.file(), undecided)
              .contains("within one session.'\n    excluded: 'TODO: explain why'\n"));
    }
  }

  private static CodeAction action(
      EditorClient editor, MessagesProject project, Range range, String title) {
    List<CodeAction> actions = editor.codeActions(project.file(), range, "quickfix");
    List<String> titles = actions.stream().map(CodeAction::getTitle).toList();
    assertEquals(1, titles.stream().filter(title::equals).count(), titles::toString);
    return actions.get(titles.indexOf(title));
  }

  private static List<String> rules(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(each -> each.getCode().getLeft()).toList();
  }
}
