package io.github.seplint.report.diagnostic;

import io.github.seplint.text.SafeText;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML. Characters that XML does not allow are replaced by visible ones. */
final class XmlWriter {
  private final XMLStreamWriter xml;
  private int depth;

  private XmlWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Writes the content of an element. */
  @FunctionalInterface
  interface Content {
    void writeTo(XmlWriter out) throws XMLStreamException;
  }

  /** Writes a document. */
  static void write(Writer out, Content content) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      content.writeTo(new XmlWriter(xml));
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * Writes an element with child elements.
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

  /** Writes an empty element. */
  void empty(String name, String... attributes) throws XMLStreamException {
    newLine();
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  /** Writes an element with text. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    newLine();
    xml.writeStartElement(name);
    attributes(attributes);
    xml.writeCharacters(SafeText.of(text));
    xml.writeEndElement();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], SafeText.of(attributes[i + 1]));
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
