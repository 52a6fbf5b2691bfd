package io.github.seplint.report;

import io.github.seplint.text.SafeText;

/** Escapes untrusted text for XML; characters that XML does not allow become visible. */
public final class XmlText {
  private XmlText() {}

  /** Returns a text as the content of an element. */
  public static String content(String text) {
    return SafeText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Returns a text as the value of an attribute in double quotes. */
  public static String attribute(String text) {
    return content(text).replace("\"", "&quot;");
  }
}
