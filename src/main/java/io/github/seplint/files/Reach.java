package io.github.seplint.files;

import java.nio.file.Path;

/** How far links may lead. */
public interface Reach {
  /** Whether a link may be followed out of the folder that it was found in. */
  boolean contains(Path link);

  /** What a user is told of one that may not. */
  String refusal();
}
