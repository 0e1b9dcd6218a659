package io.espalier.community.stackexchange;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one dump file, one at a time and in file order. Not more than one row is held.
 *
 * <p>Whatever is wrong with the file (its packing, its encoding, its XML, an element that no dump
 * has) is a {@link BrokenFileException}.
 */
final class DumpReader implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final DumpFile file;
    private final Reader text;
    private final XMLStreamReader xml;

    private DumpReader(DumpFile file, Reader text, XMLStreamReader xml) {
        this.file = file;
        this.text = text;
        this.xml = xml;
    }

    /**
     * @param progress is told the bytes taken from the disk since its last call
     */
    static DumpReader open(DumpFile file, LongConsumer progress) {
        Reader text = null;
        try {
            text = new Utf8Reader(file.open(progress));
            DumpReader reader = new DumpReader(file, text, FACTORY.createXMLStreamReader(text));
            reader.enterRoot();
            return reader;
        } catch (IOException failure) {
            throw new BrokenFileException(
                    file.name(), 1, "it cannot be read: " + reason(failure), failure);
        } catch (XMLStreamException failure) {
            close(text, failure);
            throw broken(file, failure);
        } catch (RuntimeException failure) {
            close(text, failure);
            throw failure;
        }
    }

    /**
     * The next row; empty at the end of the file, which is read to its last byte before that is
     * said.
     */
    Optional<DumpRow> next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(row());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException failure) {
            throw broken(file, failure);
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
            text.close();
        } catch (XMLStreamException | IOException failure) {
            throw new ImportException(
                    file.name() + " cannot be closed: " + reason(failure), failure);
        }
    }

    private void enterRoot() throws XMLStreamException {
        xml.nextTag();
        requireElement(file.kind().fileName());
    }

    private DumpRow row() {
        requireElement("row");
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        }
        return new DumpRow(file.name(), line(), attributes);
    }

    private void requireElement(String name) {
        if (!xml.getLocalName().equalsIgnoreCase(name)) {
            throw new BrokenFileException(
                    file.name(),
                    line(),
                    "<%s> stands where <%s> should"
                            .formatted(xml.getLocalName(), name.toLowerCase(Locale.ROOT)),
                    null);
        }
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private static BrokenFileException broken(DumpFile file, XMLStreamException failure) {
        Throwable unreadable = failure.getNestedException();
        Location location = failure.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNumber());
        return unreadable instanceof IOException
                ? new BrokenFileException(
                        file.name(), line, "it cannot be read on: " + reason(unreadable), failure)
                : new BrokenFileException(
                        file.name(), line, "this is not XML: " + withoutPlace(failure), failure);
    }

    /**
     * StAX puts "ParseError at [row,col]:[3,1]" and "Message:" in front of the parser's own words.
     */
    private static String withoutPlace(XMLStreamException failure) {
        String message = String.valueOf(failure.getMessage());
        int words = message.indexOf("Message: ");
        return words < 0 ? message : message.substring(words + "Message: ".length());
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static void close(@Nullable Reader text, Exception failure) {
        if (text == null) {
            return;
        }
        try {
            text.close();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    /**
     * The JDK's own parser. Its limits on entities count escaped characters too, and would stop it
     * inside every larger dump. Entities themselves are not read: DTDs are off.
     */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        return factory;
    }
}
