package io.github.seplint.growth;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassWriter;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Label;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Type;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Loads seplint and its libraries with a counter at the start of each method and at the end of each
 * iteration, and with {@link Operations} in place of some methods of the JDK.
 */
final class CountingClassLoader extends ClassLoader {
  private static final String COUNTER = Type.getInternalName(Operations.class);
  private static final List<String> NOT_COUNTED =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "org.junit.",
          "org.w3c.",
          "org.xml.",
          Operations.class.getName());

  CountingClassLoader() {
    super(CountingClassLoader.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (NOT_COUNTED.stream().anyMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] counted = counted(in.readAllBytes());
      return defineClass(name, counted, 0, counted.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static byte[] counted(byte[] original) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    ClassReader reader = new ClassReader(original);
    String type = reader.getClassName().replace('/', '.');
    ClassVisitor methods =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return new CountedMethod(
                Operations.method(type + "#" + name),
                super.visitMethod(access, name, descriptor, signature, exceptions));
          }
        };
    reader.accept(methods, 0);
    return writer.toByteArray();
  }

  /** Writes the instructions of a method with those that count. */
  private static final class CountedMethod extends MethodVisitor {
    private final int number;
    private final Set<Label> earlier = new HashSet<>();

    CountedMethod(int number, MethodVisitor next) {
      super(Opcodes.ASM9, next);
      this.number = number;
    }

    private void count() {
      super.visitLdcInsn(number);
      super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTER, "count", "(I)V", false);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      count();
    }

    @Override
    public void visitLabel(Label label) {
      earlier.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (earlier.contains(label)) {
        count();
      }
      super.visitJumpInsn(opcode, label);
    }

    private void countCopied(String descriptor) {
      super.visitInsn(Opcodes.DUP);
      super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTER, "copied", descriptor, false);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      if (opcode == Opcodes.NEWARRAY) {
        countCopied("(I)V");
      }
      super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      if (opcode == Opcodes.ANEWARRAY) {
        countCopied("(I)V");
      }
      super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
      if (name.equals("makeConcatWithConstants")) {
        countCopied("(Ljava/lang/Object;)V");
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      boolean library = owner.startsWith("java/") || owner.startsWith("[");
      Optional<Method> counting =
          library && opcode != Opcodes.INVOKESTATIC
              ? counting(owner, name, descriptor)
              : Optional.empty();
      if (counting.isPresent()) {
        String counted = Type.getMethodDescriptor(counting.get());
        super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTER, name, counted, false);
        return;
      }
      if (library && Copies.ofLastArgument(owner, name, descriptor)) {
        countCopied(descriptor.contains("I)") ? "(I)V" : "(Ljava/lang/Object;)V");
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      if (library && Copies.toResult(owner, name, descriptor)) {
        countCopied("(Ljava/lang/Object;)V");
      }
    }

    /** Finds the method of {@link Operations} whose first parameter is the object of a call. */
    private static Optional<Method> counting(String owner, String name, String descriptor) {
      return Arrays.stream(Operations.class.getDeclaredMethods())
          .filter(each -> each.getName().equals(name) && each.getParameterCount() > 0)
          .filter(each -> rest(each).equals(descriptor.substring(1, descriptor.indexOf(')'))))
          .filter(each -> each.getParameterTypes()[0].isAssignableFrom(type(owner)))
          .findFirst();
    }

    private static String rest(Method method) {
      StringBuilder parameters = new StringBuilder();
      Arrays.stream(method.getParameterTypes())
          .skip(1)
          .forEach(each -> parameters.append(Type.getDescriptor(each)));
      return parameters.toString();
    }

    private static Class<?> type(String owner) {
      try {
        return Class.forName(owner.replace('/', '.'), false, null);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
