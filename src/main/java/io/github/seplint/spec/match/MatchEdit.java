package io.github.seplint.spec.match;

/** What had to be done to a quote, or to the specification, to find the one in the other. */
public enum MatchEdit {
  AS_WRITTEN("as it is written"),
  MARKUP("markup removed"),
  PUNCTUATION("punctuation, case of first letters or possessives apart"),
  LEAD_IN("a lead-in and an item of its list"),
  ELIDED_LEAD_IN("a lead-in without \"the following\", and an item"),
  SUBJECT("the subject of a lead-in, and an item that begins with the keyword"),
  TABLE_ROW("cells of a table, with their headers"),
  BRACKETS("an [insertion] left out"),
  GLOSS("a (gloss) at the end left out"),
  PARENTHESES("parentheses left out of the quote"),
  SPEC_PARENTHESES("parentheses left out of the specification"),
  ELLIPSIS("parts around ..."),
  EMBEDDED("a quotation inside of the text");

  private final String meaning;

  MatchEdit(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }
}
