package io.github.seplint.server.edit;

import io.github.seplint.sep.CheckIdGenerator;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.server.document.PositionEncoding;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlWriter.ScalarWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Completes the text of a row with sentences of the specification that no row quotes.
 *
 * @param analysis of the document without what is typed, which may not be valid YAML
 * @param written the text with what is typed
 */
record SentenceCompletions(
    DocumentAnalysis analysis, SourceText written, PositionEncoding encoding) {
  private static final int MAX_SENTENCES = 50;
  private static final int MAX_LABEL = 100;

  static SentenceCompletions of(
      DocumentAnalysis analysis, PositionEncoding encoding, CompletionContext context) {
    return new SentenceCompletions(
        analysis.without(replaced(analysis.source(), context.typed())),
        analysis.source(),
        encoding);
  }

  List<CompletionItem> of(CompletionContext context) {
    Optional<Specification> found = analysis.session().check().specification();
    Optional<Requirement> row = analysis.rowAt(context.typed().start());
    if (found.isEmpty()) {
      return List.of();
    }
    Specification spec = found.get();
    SepFile file = analysis.sep().orElseThrow();
    ClaimIndex own = ClaimIndex.of(List.of(new FileMatch(spec, file)));
    String typed = unquoted(written.slice(context.typed()));
    List<String> words = List.of(typed.toLowerCase(Locale.ROOT).split("\\W+", -1));
    List<CompletionItem> items = new ArrayList<>();
    candidates(spec, file, row)
        .filter(each -> matches(each, words))
        .filter(each -> own.on(each).isEmpty() && isUnclaimed(spec, each))
        .limit(MAX_SENTENCES)
        .forEach(each -> items.add(item(context, spec, each, row, items.size())));
    return items;
  }

  /** The sentences that the SEP added, then those of the cited pages, then those of the draft. */
  private Stream<NormativeSentence> candidates(
      Specification spec, SepFile file, Optional<Requirement> row) {
    Set<String> pages = new LinkedHashSet<>();
    Stream.concat(row.flatMap(Requirement::url).stream(), file.urls().stream())
        .map(url -> spec.link(url.value()))
        .filter(link -> link.isFound())
        .forEach(link -> pages.add(link.path()));
    pages.stream().findFirst().map(Specification::scope).stream()
        .flatMap(scope -> spec.paths().stream().filter(path -> path.startsWith(scope)))
        .filter(Specification::isQuoted)
        .forEach(pages::add);
    List<NormativeSentence> added =
        analysis.quotes().map(FileQuotes::unclaimedSentences).orElse(List.of());
    return Stream.concat(
        added.stream(), pages.stream().flatMap(path -> NormativeSentence.in(spec, path).stream()));
  }

  /** Returns whether no row of another file quotes a sentence. */
  private boolean isUnclaimed(Specification spec, NormativeSentence sentence) {
    return analysis.session().files().claims(spec, sentence).stream()
        .allMatch(claim -> claim.file().equals(analysis.source().path()));
  }

  private static boolean matches(NormativeSentence sentence, List<String> words) {
    String text = sentence.text().toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  private CompletionItem item(
      CompletionContext context,
      Specification spec,
      NormativeSentence sentence,
      Optional<Requirement> row,
      int rank) {
    String text = sentence.text();
    String url =
        spec.page(sentence.path())
            .map(page -> page.url(sentence.section().anchor()))
            .orElseGet(() -> spec.url(sentence.path()));
    boolean hasUrl = row.flatMap(Requirement::url).isPresent();
    String cited = analysis.sep().flatMap(SepFile::specUrl).map(YamlScalar::value).orElse("");
    String link = hasUrl || url.equals(cited) ? "" : lineBreak(context) + "url: " + url;
    CompletionItem item =
        new CompletionItem(text.length() > MAX_LABEL ? text.substring(0, MAX_LABEL) + "…" : text);
    item.setKind(CompletionItemKind.Text);
    item.setDetail(sentence.section().title() + " · " + sentence.path());
    item.setDocumentation(new MarkupContent(MarkupKind.PLAINTEXT, text));
    item.setSortText("%04d".formatted(rank));
    item.setFilterText(written.slice(context.typed()));
    item.setTextEdit(
        Either.forLeft(edit(replaced(written, context.typed()), ScalarWriter.write(text) + link)));
    check(context, row, text).ifPresent(each -> item.setAdditionalTextEdits(List.of(each)));
    return item;
  }

  /** The line end and the indentation of the keys of the row. */
  private String lineBreak(CompletionContext context) {
    String before = analysis.source().lineBefore(context.typed().start());
    return analysis.source().lineSeparator() + " ".repeat(Math.max(0, before.lastIndexOf("text:")));
  }

  /** Adds a proposed check id to a row that has neither a check nor a reason. */
  private Optional<TextEdit> check(
      CompletionContext context, Optional<Requirement> row, String sentence) {
    if (row.isEmpty() || row.get().check().isPresent() || row.get().isExcluded()) {
      return Optional.empty();
    }
    Optional<YamlEntry> check = row.get().mapping().entry("check");
    SepFile file = analysis.sep().orElseThrow();
    String id =
        new CheckIdGenerator(
                file.number().orElse(0), file.checkIds().stream().map(YamlScalar::value).toList())
            .propose(sentence);
    if (check.isPresent()) {
      Span key = check.get().key().span();
      String rest = analysis.source().lineAfter(key.end() + 1);
      return rest.isBlank()
          ? Optional.of(edit(new Span(key.end() + 1, key.end() + 1 + rest.length()), " " + id))
          : Optional.empty();
    }
    String before = analysis.source().lineBefore(context.typed().start());
    int column = before.lastIndexOf("text:");
    int start = context.typed().start() - before.length() + column;
    return column < 0 || !row.get().mapping().start().equals(new Span(start, start + 4))
        ? Optional.empty()
        : Optional.of(
            edit(
                Span.at(start),
                "check: " + id + analysis.source().lineSeparator() + " ".repeat(column)));
  }

  /** The typed text with the closing quote that the editor may have added after it. */
  private static Span replaced(SourceText written, Span typed) {
    String text = written.slice(typed);
    boolean closed =
        !text.isEmpty()
            && "'\"".indexOf(text.charAt(0)) >= 0
            && written.text().startsWith(text.substring(0, 1), typed.end());
    return closed ? new Span(typed.start(), typed.end() + 1) : typed;
  }

  private TextEdit edit(Span span, String text) {
    return new TextEdit(encoding.range(written, span), text);
  }

  private static String unquoted(String typed) {
    return typed.replaceFirst("^['\"]", "");
  }
}
