package io.github.seplint.rules;

import io.github.seplint.rules.PageExample.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the examples of a rule's page. Refuses what it does not know. A page of the specification
 * stands before the first example that needs it, and counts for all that follow; one that is {@code
 * locked} is what the files were locked against. So do the results of a conformance run.
 */
public final class PageReader {
  private static final List<String> SECTIONS =
      List.of("Why", "Bad", "Good", "How to fix", "Options", "References", "More cases");

  private final List<String> lines;
  private final List<PageExample> examples = new ArrayList<>();
  private final List<String> sections = new ArrayList<>();
  private Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, String> spec = new LinkedHashMap<>();
  private final Map<String, String> locked = new LinkedHashMap<>();
  private final Map<String, String> before = new LinkedHashMap<>();
  private final Map<String, String> results = new LinkedHashMap<>();
  private Optional<String> manifest = Optional.empty();
  private Optional<String> config = Optional.empty();
  private Optional<String> baseline = Optional.empty();
  private Optional<Block> diagnostics = Optional.empty();
  private Optional<Block> fixed = Optional.empty();
  private int start;

  private PageReader(String page) {
    this.lines = page.lines().toList();
  }

  public static List<PageExample> read(String page) {
    PageReader reader = new PageReader(page);
    reader.read();
    if (!reader.sections.containsAll(List.of("Why", "Bad", "Good"))) {
      throw new IllegalArgumentException("the sections Why, Bad and Good must be there");
    }
    return reader.examples;
  }

  private void read() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ")) {
        finish();
        openSection(line.substring(3));
      } else if (line.startsWith("```")) {
        i = fence(i);
      } else if (!line.isBlank() && !files.isEmpty()) {
        finish();
      }
    }
    finish();
  }

  private void openSection(String title) {
    if (!SECTIONS.contains(title) || sections.contains(title)) {
      throw new IllegalArgumentException("unknown or repeated section " + title);
    }
    if (sections.stream().anyMatch(each -> SECTIONS.indexOf(each) > SECTIONS.indexOf(title))) {
      throw new IllegalArgumentException("the section " + title + " is too late");
    }
    sections.add(title);
  }

  private int fence(int opening) {
    int closing = opening + 1;
    while (!lines.get(closing).equals("```")) {
      closing++;
    }
    String text = String.join("\n", lines.subList(opening + 1, closing)) + "\n";
    take(
        lines.get(opening).substring(3),
        new Block(closing == opening + 1 ? "" : text, opening + 1, closing));
    return closing;
  }

  private void take(String info, Block block) {
    if (info.equals("yaml") || info.startsWith("yaml file=")) {
      if (diagnostics.isPresent() || (!files.isEmpty() && info.equals("yaml"))) {
        finish();
      }
      start = files.isEmpty() ? block.from() : start;
      String path =
          info.equals("yaml") ? defaultPath(block.text()) : info.substring("yaml file=".length());
      if (files.put(path, block.text()) != null) {
        throw new IllegalArgumentException("an example has " + path + " twice");
      }
    } else if (info.startsWith("mdx file=")) {
      finish();
      spec.put(info.substring("mdx file=".length()), block.text());
    } else if (info.startsWith("mdx before file=")) {
      finish();
      before.put(info.substring("mdx before file=".length()), block.text());
    } else if (info.startsWith("mdx locked file=")) {
      finish();
      locked.put(info.substring("mdx locked file=".length()), block.text());
    } else if (info.startsWith("json file=results/")) {
      finish();
      results.put(info.substring("json file=results/".length()), block.text());
    } else if (info.equals("json file=traceability.json")) {
      finish();
      manifest = Optional.of(block.text());
    } else if (info.equals("config")) {
      finish();
      config = Optional.of(block.text());
    } else if (info.equals("baseline")) {
      finish();
      baseline = Optional.of(block.text());
    } else if (info.equals("diagnostics")) {
      diagnostics = Optional.of(block);
    } else if (info.equals("fixed")) {
      fixed = Optional.of(block);
    } else if (!inWhy()) {
      throw new IllegalArgumentException("unknown fence " + info);
    }
  }

  private boolean inWhy() {
    return !sections.isEmpty() && sections.get(sections.size() - 1).equals("Why");
  }

  /** The file is called as its number says. */
  private static String defaultPath(String yaml) {
    return yaml.lines()
        .filter(line -> line.startsWith("sep: "))
        .map(line -> "sep-" + line.substring(5).strip() + ".yaml")
        .findFirst()
        .orElse("sep-7001.yaml");
  }

  private void finish() {
    if (!files.isEmpty()) {
      String section = sections.isEmpty() ? "" : sections.get(sections.size() - 1);
      examples.add(
          new PageExample(
              section,
              start,
              files,
              Map.copyOf(spec),
              Map.copyOf(locked),
              Map.copyOf(before),
              Map.copyOf(results),
              manifest,
              config,
              baseline,
              diagnostics,
              fixed));
    }
    files = new LinkedHashMap<>();
    config = Optional.empty();
    baseline = Optional.empty();
    diagnostics = Optional.empty();
    fixed = Optional.empty();
  }
}
