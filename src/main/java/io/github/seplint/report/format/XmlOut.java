package io.github.seplint.report.format;

import io.github.seplint.report.Visible;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in lines. What XML cannot hold is shown as a terminal would be shown it. */
final class XmlOut {
  private final XMLStreamWriter xml;
  private int depth;

  private XmlOut(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What is written. */
  @FunctionalInterface
  interface Content {
    void writeTo(XmlOut out) throws XMLStreamException;
  }

  /** Writes a document. */
  static void write(Writer out, Content content) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      content.writeTo(new XmlOut(xml));
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * An element with others in it.
   *
   * @param attributes names and values
   */
  void element(String name, Content content, String... attributes) throws XMLStreamException {
    newLine();
    xml.writeStartElement(name);
    attributes(attributes);
    depth++;
    content.writeTo(this);
    depth--;
    newLine();
    xml.writeEndElement();
  }

  /** An element with nothing in it. */
  void empty(String name, String... attributes) throws XMLStreamException {
    newLine();
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  /** An element with a text in it. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    newLine();
    xml.writeStartElement(name);
    attributes(attributes);
    xml.writeCharacters(Visible.of(text));
    xml.writeEndElement();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], Visible.of(attributes[i + 1]));
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
