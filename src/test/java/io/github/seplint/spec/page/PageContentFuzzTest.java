package io.github.seplint.spec.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.cache.RecordReader;
import io.github.seplint.cache.RecordReader.CorruptRecordException;
import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.text.SourceText;
import java.io.ByteArrayOutputStream;

/** Pages in the cache whose damage no checksum reveals, and pages of another text. */
final class PageContentFuzzTest {
  private static final int BYTES_OF_AN_EDIT = 3;
  private static final int MOST_EDITS = 7;
  private static final int SHORTER = 16;

  /**
   * The last byte is the number of edits of what is written for the text before them, and whether
   * it is read with a shorter text.
   */
  @FuzzTarget(seeds = "fixtures/spec/docs/specification/draft/**.mdx")
  void aStoredPageIsRefusedOrItsCharactersStandWhereItSays(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    int last = bytes[bytes.length - 1] & 0xFF;
    int edits = last & MOST_EDITS;
    int end = Math.max(0, bytes.length - 1 - edits * BYTES_OF_AN_EDIT);
    String text = new String(bytes, 0, end, UTF_8);
    SourceText source = new SourceText("docs/specification/draft/page.mdx", text);
    PageContent parsed = PageContent.parse(source, false);
    byte[] stored = parsed.write(new Page(source, "", parsed));
    for (int at = end; at + BYTES_OF_AN_EDIT < bytes.length; at += BYTES_OF_AN_EDIT) {
      stored = edited(stored, bytes[at] & 0xFF, bytes[at + 1] & 0xFF, bytes[at + 2]);
    }
    String other = (last & SHORTER) != 0 ? text.substring(text.length() / 2) : text;
    SourceText read = new SourceText(source.path(), other);
    PageContent content;
    try {
      content = PageContent.read(new RecordReader(stored), read);
    } catch (CorruptRecordException e) {
      return;
    }
    PageProperties.checkUsable(new Page(read, "", content), other);
  }

  /** Replaces, inserts or removes a byte, or all from a place on. */
  private static byte[] edited(byte[] bytes, int first, int second, byte value) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = ((first & 0x3F) << 8 | second) % bytes.length;
    ByteArrayOutputStream edited = new ByteArrayOutputStream();
    edited.write(bytes, 0, at);
    switch (first >> 6) {
      case 0 -> {
        edited.write(value);
        edited.write(bytes, at + 1, bytes.length - at - 1);
      }
      case 1 -> {
        edited.write(value);
        edited.write(bytes, at, bytes.length - at);
      }
      case 2 -> edited.write(bytes, at + 1, bytes.length - at - 1);
      default ->
          edited.write(bytes, at, value == 0 ? 0 : Math.min(value & 0xFF, bytes.length - at));
    }
    return edited.toByteArray();
  }
}
