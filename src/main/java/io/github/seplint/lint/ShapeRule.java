package io.github.seplint.lint;

import io.github.seplint.schema.Violation;
import java.util.Optional;

/** Gives the violations of the schema a voice. */
public non-sealed interface ShapeRule extends Rule {

  /** The finding for a violation, if it is of the kind that this rule speaks for. */
  Optional<Finding> voice(Violation violation);
}
