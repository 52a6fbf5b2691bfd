package io.github.seplint.cli;

import io.github.seplint.lint.InputFile;
import io.github.seplint.source.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Traceability files as texts.
 *
 * @param exit what the trouble with those that could not be read amounts to
 */
record SepTexts(List<SourceText> texts, ExitCode exit) {

  /** Reads files; complains of those that are not there or cannot be read. */
  static SepTexts of(Shell shell, Inputs inputs) {
    List<SourceText> texts = new ArrayList<>();
    boolean whole = inputs.trouble().isEmpty();
    inputs.trouble().forEach(shell::complain);
    for (InputFile file : inputs.files()) {
      try {
        texts.add(read(file));
      } catch (CharacterCodingException e) {
        shell.complain(file.path() + ": not valid UTF-8");
        whole = false;
      } catch (IOException e) {
        shell.complain(file.path() + ": cannot be read");
        whole = false;
      }
    }
    return new SepTexts(List.copyOf(texts), whole ? ExitCode.CLEAN : ExitCode.USAGE);
  }

  /**
   * Reads one file.
   *
   * @throws CharacterCodingException if it is not valid UTF-8
   */
  static SourceText read(InputFile file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file.content().read());
    return new SourceText(
        file.path(), StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
  }
}
