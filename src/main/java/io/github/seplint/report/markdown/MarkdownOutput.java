package io.github.seplint.report.markdown;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import io.github.seplint.report.WebAddress;
import io.github.seplint.text.SafeText;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown of one page. Templates write markup with {@link #writeContent}; user content is escaped,
 * so that no text of a file becomes markup, on GitHub or on sites that also read formulas (a
 * dollar), strikethrough (a tilde) and templates (a brace).
 */
public final class MarkdownOutput implements TemplateOutput {
  private static final String HUB = "GH-";
  private static final String SPECIAL = "[]<>`*_&\\|+$~{";
  private static final String SPECIAL_IN_TITLE = "\"\\&";
  private static final Pattern ANGLE_BRACKETS_NEEDED = Pattern.compile("[()]");
  private static final Pattern TICK = Pattern.compile("`");
  private static final Pattern LIST_NUMBER = Pattern.compile("([0-9]{1,9})([.)])");
  private static final Pattern START_OF_BLOCK = Pattern.compile("(- |[0-9]+\\. )?");
  private static final Pattern ENTITY = Pattern.compile("&(?=[#0-9A-Za-z]+;)");
  private static final String NOTHING = "—";
  private static final Content DASH = output -> output.writeContent(NOTHING);

  private final StringBuilder page = new StringBuilder();
  private final UnaryOperator<String> literal;

  public MarkdownOutput() {
    this(text -> text);
  }

  /** Begins an empty page; each piece of user content is replaced before it is escaped. */
  public MarkdownOutput(UnaryOperator<String> literal) {
    this.literal = literal;
  }

  public String text() {
    return page.toString();
  }

  /** Appends markup. */
  public MarkdownOutput raw(String markup) {
    page.append(markup);
    return this;
  }

  @Override
  public void writeContent(String markup) {
    page.append(markup);
  }

  @Override
  public void writeContent(String markup, int from, int to) {
    page.append(markup, from, to);
  }

  /** Appends user content on one line, or a dash if it is blank. */
  @Override
  public void writeUserContent(String text) {
    String line = singleLine(text);
    escape(line.isEmpty() ? NOTHING : line);
  }

  public MarkdownOutput text(String text) {
    writeUserContent(text);
    return this;
  }

  public MarkdownOutput add(Content content) {
    content.writeTo(this);
    return this;
  }

  /** A code span, or plain text if Markdown parsers would disagree about where the span ends. */
  public Content code(String text) {
    String line = singleLine(text);
    // Table extensions differ in how they read a backslash before a bar.
    boolean plain = line.isEmpty() || line.indexOf('`') >= 0 || line.indexOf('\\') >= 0;
    return output -> {
      if (plain) {
        writeUserContent(line);
      } else {
        codeSpan(line);
      }
    };
  }

  /** A code span, or a dash if there is no text. */
  public Content codeOrDash(Optional<String> text) {
    return text.map(this::code).orElse(DASH);
  }

  /** Prose in which paired back-ticks stay code spans. */
  public Content prose(String text) {
    String line = singleLine(text);
    String[] parts = TICK.split(line, -1);
    if (!hasPairedTicks(parts)) {
      return output -> writeUserContent(line);
    }
    return output -> {
      for (int i = 0; i < parts.length; i++) {
        if (i % 2 == 1) {
          codeSpan(parts[i]);
        } else {
          escape(parts[i]);
        }
      }
    };
  }

  /** A link if the address is a web address, else the label alone. */
  public Content link(Optional<String> address, Content label) {
    Optional<WebAddress> web = address.flatMap(WebAddress::of);
    return output -> {
      if (web.isEmpty()) {
        label.writeTo(this);
        return;
      }
      String url = web.get().text();
      page.append('[');
      label.writeTo(this);
      boolean brackets = ANGLE_BRACKETS_NEEDED.matcher(url).find();
      page.append(brackets ? "](<" : "](").append(url.replace("&", "\\&"));
      page.append(brackets ? ">)" : ")");
    };
  }

  /** A link to an issue with a short label, or the text if it is not a web address. */
  public Content issue(String issue) {
    String label = WebAddress.of(issue).map(WebAddress::label).orElse(issue);
    return link(Optional.of(issue), output -> writeUserContent(label));
  }

  /** A link to an issue, or a dash if there is none. */
  public Content issueOrDash(Optional<String> issue) {
    return issue.map(this::issue).orElse(DASH);
  }

  /**
   * A number that links to a place on this page, with a tooltip; plain text if the tooltip is
   * empty.
   */
  public Content jump(int number, String anchor, String title) {
    return output -> {
      if (number == 0) {
        page.append(number);
        return;
      }
      page.append('[').append(number).append("](#").append(anchor).append(" \"");
      // Some parsers replace entities in titles, even escaped.
      escape(literal.apply(ENTITY.matcher(singleLine(title)).replaceAll("& ")), SPECIAL_IN_TITLE);
      page.append("\")");
    };
  }

  /** Escapes mentions of people and issues, so that GitHub does not link them. */
  public Content withoutMentions(String text) {
    String line = singleLine(text);
    return output -> {
      int from = 0;
      for (int i = 0; i + 1 < line.length(); i++) {
        boolean marked =
            "@#".indexOf(line.charAt(i)) >= 0
                || line.regionMatches(true, i - HUB.length() + 1, HUB, 0, HUB.length());
        if (marked && Character.isLetterOrDigit(line.charAt(i + 1))) {
          escape(line.substring(from, i + 1));
          page.append("<!-- -->");
          from = i + 1;
        }
      }
      escape(line.substring(from));
    };
  }

  private void codeSpan(String code) {
    page.append('`');
    escape(literal.apply(code), "");
    page.append('`');
  }

  private void escape(String text) {
    String rest = literal.apply(text);
    if (!rest.isEmpty() && START_OF_BLOCK.matcher(line()).matches()) {
      Matcher number = LIST_NUMBER.matcher(rest);
      if (rest.charAt(0) == '-' || rest.charAt(0) == '#') {
        page.append('\\').append(rest.charAt(0));
        rest = rest.substring(1);
      } else if (number.lookingAt()) {
        page.append(number.group(1)).append('\\').append(number.group(2));
        rest = rest.substring(number.end());
      }
    }
    escape(rest, SPECIAL);
  }

  /** In a table row, a bar would end the cell even in a code span. */
  private void escape(String text, String special) {
    boolean row = page.length() > 0 && line().startsWith("|");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (special.indexOf(c) >= 0 || (row && c == '|')) {
        page.append('\\');
      }
      page.append(c);
    }
  }

  private String line() {
    return page.substring(page.lastIndexOf("\n") + 1);
  }

  /** Returns whether all Markdown parsers read every second part as the same code. */
  private static boolean hasPairedTicks(String... parts) {
    for (int i = 1; i < parts.length; i += 2) {
      String code = parts[i];
      if (code.isEmpty() || !code.strip().equals(code) || code.indexOf('\\') >= 0) {
        return false;
      }
    }
    // Between adjacent code spans it is unclear which back-ticks belong together.
    for (int i = 2; i < parts.length - 1; i += 2) {
      if (parts[i].isEmpty()) {
        return false;
      }
    }
    return parts.length % 2 == 1 && parts.length > 1;
  }

  /**
   * Folds white space, including characters that only some parsers treat as line breaks, and makes
   * invisible characters visible.
   */
  private static String singleLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
      if (!space) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return SafeText.of(line.toString().stripTrailing());
  }
}
