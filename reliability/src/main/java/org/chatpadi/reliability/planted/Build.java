package org.chatpadi.reliability.planted;

import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.chatpadi.core.lifecycle.Lifecycle;

/** Compiles sources of the product against the product. */
final class Build {

    private Build() {}

    /**
     * @param into where the classes go
     * @throws IllegalStateException when it does not compile
     */
    static void of(List<Plant> sources, Path into) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none",
                "-nowarn",
                "-implicit:none",
                "--release",
                "17",
                "-d",
                into.toString(),
                "-cp",
                Places.of(Lifecycle.class) + File.pathSeparator + System.getProperty("java.class.path"));
        boolean compiled = compiler.getTask(
                        new StringWriter(),
                        null,
                        told,
                        options,
                        null,
                        sources.stream().map(Source::new).toList())
                .call();
        if (!compiled) {
            throw new IllegalStateException(sources.stream().map(Plant::name).toList() + " does not compile: "
                    + told.getDiagnostics().stream()
                            .map(one -> one.getMessage(Locale.ROOT))
                            .toList());
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Plant plant) {
            super(URI.create("string:///" + Sources.PACKAGE + plant.file() + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = plant.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
