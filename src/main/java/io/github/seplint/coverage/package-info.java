/** Coverage of SEPs and scenarios: conformance, gaps, suites and thresholds. */
@NullMarked
package io.github.seplint.coverage;

import org.jspecify.annotations.NullMarked;
