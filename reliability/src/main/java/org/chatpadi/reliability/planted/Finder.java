package org.chatpadi.reliability.planted;

import java.util.function.Function;
import org.chatpadi.reliability.compare.Drive;
import org.chatpadi.reliability.compare.Lived;
import org.chatpadi.reliability.statespace.Statespace;
import org.jspecify.annotations.Nullable;

/** What finds bugs in the product, the quickest first. It is a function of the effort's name because it is called across class loaders. */
public enum Finder implements Function<String, @Nullable String> {
    LIVES {
        @Override
        @Nullable
        String find(Effort effort) {
            for (Lived life : Lived.all()) {
                try {
                    life.tell();
                } catch (AssertionError otherwise) {
                    return life + ": " + otherwise.getMessage();
                }
            }
            return null;
        }
    },
    MODEL {
        @Override
        @Nullable
        String find(Effort effort) {
            return Drive.lifecycle(effort.steps, SEED).difference();
        }
    },
    SEARCH {
        @Override
        @Nullable
        String find(Effort effort) {
            return Statespace.firstFault(effort.terms);
        }
    };

    private static final long SEED = 20_261_124;

    /** The first fault that it finds, or null where it finds none. */
    abstract @Nullable String find(Effort effort);

    @Override
    public @Nullable String apply(String effort) {
        return find(Effort.valueOf(effort));
    }
}
