/** The verdicts of several SDKs as HTML, Markdown, JSON, CSV and badges. */
@NullMarked
package io.github.seplint.report.sdk;

import org.jspecify.annotations.NullMarked;
