package io.github.seplint.sep;

import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlComment;
import java.util.ArrayList;
import java.util.List;

/** Comments on lines of their own that follow each other: one text for a reader. */
public final class CommentBlock {
  private CommentBlock() {}

  /** The blocks of a file, in order; a comment behind a value is a block by itself. */
  public static List<List<YamlComment>> of(SepFile file) {
    List<List<YamlComment>> blocks = new ArrayList<>();
    int lastLine = -2;
    for (YamlComment comment : file.yaml().comments()) {
      int line = line(file.source(), comment);
      boolean goesOn = comment.ownLine() && line == lastLine + 1;
      if (!goesOn) {
        blocks.add(new ArrayList<>());
      }
      blocks.get(blocks.size() - 1).add(comment);
      lastLine = comment.ownLine() ? line : -2;
    }
    return blocks;
  }

  /** The text of a block in one line. */
  public static String prose(List<YamlComment> block) {
    return String.join(" ", block.stream().map(YamlComment::text).toList());
  }

  private static int line(SourceText source, YamlComment comment) {
    return source.lineIndex(comment.span().start());
  }
}
