package org.chatpadi.jdbc;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every text that stands in the code of the store, read from its compiled classes: there no literal can be missed, wherever it is written and
 * however it is put together with others.
 */
final class StatementTexts {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int STRING = 8;
    private static final int HANDLE = 15;

    private StatementTexts() {}

    /** The statements of each class of this package, by the class's name. */
    static Map<String, List<String>> ofTheStore() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        try {
            Path classes = Path.of(JdbcStore.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String name = file.getFileName().toString();
                    all.put(name.substring(0, name.indexOf('.')), statements(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static List<String> statements(byte[] compiled) throws IOException {
        return literals(compiled).stream().filter(StatementRules::isStatement).toList();
    }

    /** The string constants of a class file: those of its code and those that it concatenates. */
    static List<String> literals(byte[] compiled) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(compiled));
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.skipNBytes(4);
        int count = in.readUnsignedShort();
        Map<Integer, String> texts = new LinkedHashMap<>();
        List<Integer> strings = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> texts.put(i, in.readUTF());
                case STRING -> strings.add(in.readUnsignedShort());
                case LONG, DOUBLE -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 16, 19, 20 -> in.skipNBytes(2);
                case HANDLE -> in.skipNBytes(3);
                default -> in.skipNBytes(4);
            }
        }
        return strings.stream().map(texts::get).toList();
    }
}
