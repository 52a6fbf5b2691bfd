package io.github.seplint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SpanTest {

  @Test
  void spansThatTouchDoNotOverlap() {
    assertFalse(new Span(0, 2).overlaps(new Span(2, 4)));
    assertTrue(new Span(0, 3).overlaps(new Span(2, 4)));
  }

  @Test
  void anEmptySpanOverlapsWhatItLiesInside() {
    assertTrue(new Span(0, 4).overlaps(Span.at(2)));
    assertTrue(Span.at(2).overlaps(new Span(0, 4)));
    assertTrue(Span.at(2).overlaps(Span.at(2)));
    assertFalse(Span.at(0).overlaps(new Span(0, 4)));
  }

  @Test
  void twoSpansAreCoveredByTheSmallestThatHoldsBoth() {
    assertEquals(new Span(1, 9), new Span(5, 9).to(new Span(1, 2)));
  }

  @Test
  void aSpanRunsForwardFromTheStartOfTheText() {
    assertThrows(IllegalArgumentException.class, () -> new Span(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 1));
  }
}
