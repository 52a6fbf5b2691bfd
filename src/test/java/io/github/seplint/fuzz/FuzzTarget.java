package io.github.seplint.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A method that must bear any bytes. It is run on the kept inputs; with {@code JAZZER_FUZZ=1} on
 * what Jazzer makes of them, too.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(KeptInputs.class)
@FuzzTest(maxDuration = "3m")
public @interface FuzzTarget {
  /**
   * A glob of the fixtures with which fuzzing begins, in addition to the kept inputs. An input of
   * an end-to-end case has the path of the case without {@code .md}, and its own path.
   */
  String seeds();
}
