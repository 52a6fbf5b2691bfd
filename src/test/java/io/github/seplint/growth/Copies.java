package io.github.seplint.growth;

import java.util.Set;

/** Which methods of the JDK copy or read all of what they get or return. */
final class Copies {
  private static final Set<String> TEXTS =
      Set.of("java/lang/String", "java/lang/StringBuilder", "java/util/StringJoiner");
  private static final Set<String> OF_ALL =
      Set.of("addAll", "putAll", "containsAll", "removeAll", "retainAll", "append", "write");
  private static final Set<String> CONSTANT = Set.of("valueOf", "intern");

  private Copies() {}

  /** Whether the work of a method is proportional to its last argument, which is not a number. */
  static boolean ofLastArgument(String owner, String name, String descriptor) {
    String parameters = descriptor.substring(1, descriptor.indexOf(')'));
    if (owner.equals("java/lang/System") && name.equals("arraycopy")) {
      return true;
    }
    boolean several =
        parameters.endsWith("[B")
            || parameters.endsWith("[C")
            || parameters.endsWith("Ljava/lang/String;")
            || parameters.endsWith("Ljava/lang/CharSequence;")
            || parameters.endsWith("Ljava/util/Collection;")
            || parameters.endsWith("Ljava/util/Map;");
    return several && (OF_ALL.contains(name) || name.equals("<init>"));
  }

  /** Whether the work of a method is proportional to its result. */
  static boolean toResult(String owner, String name, String descriptor) {
    return descriptor.contains(")[")
        || name.equals("copyOf")
        || (descriptor.endsWith(")Ljava/lang/String;")
            && TEXTS.contains(owner)
            && !CONSTANT.contains(name)
            && !(owner.equals("java/lang/String") && name.equals("toString")));
  }
}
