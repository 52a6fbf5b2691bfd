/** Verdicts of several SDKs on the rows of SEPs, aggregated from their conformance runs. */
@NullMarked
package io.github.seplint.sdk;

import org.jspecify.annotations.NullMarked;
