package io.github.seplint.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.spec.lock.FormerSentences;
import io.github.seplint.spec.lock.RowDrift;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLockReader;
import io.github.seplint.spec.lock.SpecLockWriter;
import io.github.seplint.spec.page.FixtureSpec;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.SourceText;

final class SpecLockReaderFuzzTest {
  private static final Specification SPEC = FixtureSpec.specification(FixtureSpec.files());

  @FuzzTarget(seeds = "fixtures/cases/**/spec.lock")
  void anyTextIsALockThatIsWrittenAgainOrIsRefusedWithAPlace(byte[] bytes) {
    SpecLock lock;
    try {
      lock = SpecLockReader.read(new SourceText("spec.lock", new String(bytes, UTF_8)));
    } catch (SpecException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.matches("spec\\.lock:\\d+:\\d+: .+"), message);
      return;
    }
    for (LockedFile file : lock.files().values()) {
      for (LockedRow row : file.rows().values()) {
        assertEquals(row, RowDrift.of(row, "", FormerSentences.UNKNOWN, SPEC).row());
      }
    }
    assertEquals(lock, SpecLockReader.read(new SourceText("spec.lock", SpecLockWriter.json(lock))));
  }
}
