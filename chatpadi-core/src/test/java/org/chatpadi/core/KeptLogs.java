package org.chatpadi.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** A binding that keeps every line of the product while a test asks for it, and else nothing. */
public final class KeptLogs implements SLF4JServiceProvider {

    private static final AtomicReference<@Nullable List<String>> KEPT = new AtomicReference<>();

    /** What was logged meanwhile, at any level. */
    static List<String> during(Runnable run) {
        List<String> lines = new CopyOnWriteArrayList<>();
        KEPT.set(lines);
        try {
            run.run();
        } finally {
            KEPT.set(null);
        }
        return lines;
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Line::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return new BasicMarkerFactory();
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return new NOPMDCAdapter();
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class Line extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1;

        Line(String logger) {
            name = logger;
        }

        private boolean isKept() {
            return KEPT.get() != null && name.startsWith("org.chatpadi");
        }

        @Override
        public boolean isTraceEnabled() {
            return isKept();
        }

        @Override
        public boolean isDebugEnabled() {
            return isKept();
        }

        @Override
        public boolean isInfoEnabled() {
            return isKept();
        }

        @Override
        public boolean isWarnEnabled() {
            return isKept();
        }

        @Override
        public boolean isErrorEnabled() {
            return isKept();
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String pattern,
                Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            List<String> lines = KEPT.get();
            if (lines != null) {
                lines.add(MessageFormatter.basicArrayFormat(pattern, arguments) + " " + thrown);
            }
        }
    }
}
