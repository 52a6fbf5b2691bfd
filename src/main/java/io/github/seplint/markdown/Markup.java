package io.github.seplint.markdown;

import org.commonmark.node.CustomNode;

/** What a reader does not see: a tag, an expression, a footnote's mark. */
final class Markup extends CustomNode {}
