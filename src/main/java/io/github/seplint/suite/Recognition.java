package io.github.seplint.suite;

import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlReader;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells what kind a file is of, where no configuration says so. */
public final class Recognition {
  private Recognition() {}

  /**
   * The kind of a file that is checked: what its name stands for, unless its content is clearly
   * something else; a file that nothing tells is taken for a traceability file.
   *
   * @param path with {@code /} between its parts
   */
  public static DocumentKind kindOf(String path, YamlDocument yaml) {
    Optional<DocumentKind> named = KindNames.kindOf(path);
    if (named.isPresent() && (isSep(named) || KindShapes.fits(named.get(), yaml))) {
      return named.get();
    }
    return KindShapes.kindOf(yaml).or(() -> named).orElse(DocumentKind.SEP);
  }

  /** Whether a file's name is that of a traceability file, or was meant to be. */
  public static boolean isSepName(String path) {
    return isSep(KindNames.kindOf(path));
  }

  /**
   * Whether a file of a walked folder is taken. Names that others may use as well are taken only
   * where the file holds what the name stands for.
   *
   * @param text of the file; asked only if its name is one of these
   */
  public static boolean isWanted(String path, Supplier<String> text) {
    Optional<DocumentKind> named = KindNames.kindOf(path);
    return isSep(named) || named.filter(kind -> holds(kind, text.get())).isPresent();
  }

  private static boolean holds(DocumentKind kind, String text) {
    YamlDocument yaml = YamlReader.read(text);
    return yaml.root().isPresent() ? KindShapes.fits(kind, yaml) : KindShapes.mentions(kind, text);
  }

  private static boolean isSep(Optional<DocumentKind> kind) {
    return kind.filter(each -> each == DocumentKind.SEP).isPresent();
  }
}
