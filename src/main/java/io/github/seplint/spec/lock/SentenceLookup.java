package io.github.seplint.spec.lock;

import io.github.seplint.source.SourceText;
import io.github.seplint.spec.match.CompositeMatcher;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Sentences;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.token.TokenizedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells which contents of pages have a sentence. For one thread. */
public final class SentenceLookup {
  /** The pages that are kept, as a commit leaves what the next one finds. */
  private static final int KEPT = 200;

  private final Function<String, byte[]> contents;
  private final Map<String, Optional<Page>> pages =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Page>> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Of the pages of a history.
   *
   * @param contents the bytes of a page by the id of its content
   */
  public SentenceLookup(Function<String, byte[]> contents) {
    this.contents = contents;
  }

  /** Whether a content has the words of a sentence, anywhere. */
  public boolean has(String contentId, LockedSentence sentence) {
    TokenizedText words = TokenizedText.of(sentence.text());
    return page(contentId)
        .filter(page -> !Sentences.same(page, words).isEmpty() || isComposed(page, words))
        .isPresent();
  }

  /** Whether they are a lead-in and its item. */
  private static boolean isComposed(Page page, TokenizedText words) {
    return !CompositeMatcher.find(page, words).isEmpty();
  }

  /** Whether a content has the words of a sentence in the very section. */
  public boolean hasInSection(String contentId, LockedSentence sentence) {
    return page(contentId).stream()
        .flatMap(page -> Sentences.same(page, TokenizedText.of(sentence.text())).stream())
        .anyMatch(each -> each.passage().section().anchor().equals(sentence.anchor()));
  }

  private Optional<Page> page(String contentId) {
    return pages.computeIfAbsent(
        contentId,
        id ->
            Specification.text(contents.apply(id))
                .map(text -> Page.read(new SourceText(id, text))));
  }
}
