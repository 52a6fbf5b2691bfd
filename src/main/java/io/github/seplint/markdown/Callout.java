package io.github.seplint.markdown;

import org.commonmark.node.CustomBlock;

/** What a component holds that sets its blocks off from the page: {@code <Note>}, for one. */
public final class Callout extends CustomBlock {
  private final String name;

  Callout(String name) {
    this.name = name;
  }

  /** Of the component. */
  public String name() {
    return name;
  }
}
