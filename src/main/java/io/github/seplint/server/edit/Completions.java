package io.github.seplint.server.edit;

import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.server.document.KeyDescriptions;
import io.github.seplint.server.document.KeyDescriptions.KeyDescription;
import io.github.seplint.server.document.PositionEncoding;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The completions at a place of a document. */
public record Completions(DocumentAnalysis analysis, PositionEncoding encoding) {
  private static final int MAX_ITEMS = 100;

  /** The keys whose values are mappings or lists, which begin on the next line. */
  private static final Set<String> BLOCKS =
      Set.of("requirements", "scenarios", "server", "client", "not_scored", "checks", "suites");

  /** The keys that exclude each other. */
  private static final Map<String, String> ALTERNATIVES =
      Map.of("check", "excluded", "excluded", "check");

  /** The completions at an offset. */
  public List<CompletionItem> at(int offset) {
    CompletionContext context = CompletionContext.at(analysis.source(), offset);
    Stream<CompletionItem> items =
        switch (context.kind()) {
          case KEY -> keys(context);
          case DIRECTIVE -> directives(context);
          case VALUE, ITEM -> values(context, offset);
          case NOTHING -> Stream.empty();
        };
    return items.limit(MAX_ITEMS).toList();
  }

  private Stream<CompletionItem> keys(CompletionContext context) {
    Set<String> present = context.siblings(analysis.source());
    Stream<CompletionItem> keys =
        KeyDescriptions.of(analysis.file().kind()).below(context.keys()).stream()
            .filter(key -> !present.contains(key.name()))
            .filter(key -> !present.contains(ALTERNATIVES.getOrDefault(key.name(), key.name())))
            .map(key -> key(context, key));
    return matching(keys, analysis.source().slice(context.typed()));
  }

  private CompletionItem key(CompletionContext context, KeyDescription key) {
    String text = key.name() + (BLOCKS.contains(key.name()) ? ":" : ": ");
    CompletionItem item = item(context.typed(), key.name(), text, CompletionItemKind.Property);
    item.setDetail(key.title());
    return documented(item, key.description());
  }

  private Stream<CompletionItem> directives(CompletionContext context) {
    String typed = analysis.source().slice(context.typed());
    int word = Math.max(typed.lastIndexOf(' '), typed.lastIndexOf(',')) + 1;
    Span last = new Span(context.typed().start() + word, context.typed().end());
    if (typed.contains("--")) {
      return Stream.empty();
    }
    if (word == 0) {
      return Stream.of("ignore", "ignore-file")
          .map(each -> item(last, each, each + " ", CompletionItemKind.Keyword));
    }
    Stream<CompletionItem> rules =
        BuiltInRules.all().stream()
            .map(
                rule -> {
                  CompletionItem item =
                      item(last, rule.id(), rule.id(), CompletionItemKind.EnumMember);
                  item.setDetail(rule.summary());
                  return documented(item, RuleInfo.url(rule.id()));
                });
    Stream<CompletionItem> groups =
        Stream.of(RuleGroup.values())
            .map(
                group -> {
                  CompletionItem item = item(last, group.id(), group.id(), CompletionItemKind.Enum);
                  item.setDetail("all rules of the group");
                  return item;
                });
    return matching(Stream.concat(rules, groups), analysis.source().slice(last));
  }

  private Stream<CompletionItem> values(CompletionContext context, int offset) {
    List<CompletionItem> items = new ArrayList<>();
    if (context.key().equals("text") && analysis.sep().isPresent()) {
      items.addAll(SentenceCompletions.of(analysis, encoding, context).of(context));
    } else {
      new ValueCompletions(analysis)
          .of(context, offset)
          .forEach(
              value -> {
                CompletionItem item =
                    item(context.typed(), value.text(), value.text(), CompletionItemKind.Value);
                item.setDetail(value.detail());
                items.add(item);
              });
    }
    return context.key().equals("text")
        ? items.stream()
        : matching(items.stream(), analysis.source().slice(context.typed()));
  }

  /** The items that contain what is typed. */
  private static Stream<CompletionItem> matching(Stream<CompletionItem> items, String typed) {
    String lower = typed.strip().toLowerCase(Locale.ROOT);
    return items.filter(item -> item.getLabel().toLowerCase(Locale.ROOT).contains(lower));
  }

  private CompletionItem item(Span typed, String label, String text, CompletionItemKind kind) {
    CompletionItem item = new CompletionItem(label);
    item.setKind(kind);
    item.setTextEdit(Either.forLeft(new TextEdit(encoding.range(analysis.source(), typed), text)));
    return item;
  }

  private static CompletionItem documented(CompletionItem item, String markdown) {
    item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, markdown));
    return item;
  }
}
