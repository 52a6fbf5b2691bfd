/** What has changed between two states of all SEPs, as text, Markdown and JSON. */
@NullMarked
package io.github.seplint.report.change;

import org.jspecify.annotations.NullMarked;
