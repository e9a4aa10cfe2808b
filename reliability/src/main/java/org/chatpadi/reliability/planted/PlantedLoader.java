package org.chatpadi.reliability.planted;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.testkit.SettableClock;

/** Loads the product and all that asks it anew, the planted classes first; everything else is shared. */
final class PlantedLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    PlantedLoader(Path planted) {
        super(
                List.of(
                                planted,
                                Places.of(Lifecycle.class),
                                Places.of(SettableClock.class),
                                Places.of(PlantedLoader.class))
                        .stream()
                        .map(PlantedLoader::url)
                        .toArray(URL[]::new),
                PlantedLoader.class.getClassLoader());
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            return name.startsWith("org.chatpadi.") ? own(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> own(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notOurs) {
            return super.loadClass(name, false);
        }
    }
}
