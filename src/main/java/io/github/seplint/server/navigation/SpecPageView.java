package io.github.seplint.server.navigation;

import io.github.seplint.server.document.OpenDocument;
import io.github.seplint.server.document.ProjectSession;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the specification that is open in the editor, with the rows of each normative sentence.
 * Sentences are compared by their texts with the page that the rows are checked against, as the
 * open one may be edited.
 *
 * @param document the page as it is in the editor
 * @param session the project whose specification contains the page
 * @param page its path in the specification
 */
public record SpecPageView(OpenDocument document, ProjectSession session, String page) {

  /**
   * A normative sentence of the open page.
   *
   * @param claims the rows that quote it
   * @param isNew whether the page that rows are checked against does not have it
   */
  public record ViewedSentence(NormativeSentence sentence, List<Claim> claims, boolean isNew) {
    public Span span() {
      return sentence.place().span();
    }
  }

  /** The normative sentences, in order. */
  public List<ViewedSentence> sentences() {
    Optional<Specification> spec = session.check().specification();
    if (spec.isEmpty()) {
      return List.of();
    }
    Map<String, NormativeSentence> checked = new HashMap<>();
    NormativeSentence.in(spec.get(), page).forEach(each -> checked.putIfAbsent(each.text(), each));
    List<ViewedSentence> sentences = new ArrayList<>();
    for (NormativeSentence each :
        NormativeSentence.in(page, document.text().getBytes(StandardCharsets.UTF_8))) {
      NormativeSentence same = checked.get(each.text());
      List<Claim> claims = same == null ? List.of() : session.files().claims(spec.get(), same);
      sentences.add(new ViewedSentence(each, claims, same == null));
    }
    return sentences;
  }

  /** The sentence at an offset. */
  public Optional<ViewedSentence> sentenceAt(int offset) {
    return sentences().stream()
        .filter(each -> each.span().start() <= offset && offset <= each.span().end())
        .findFirst();
  }
}
