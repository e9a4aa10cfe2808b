package org.chatpadi.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of one class. Each class of records gets a hidden copy of this class in which its constructor is a constant: only such a
 * handle does the compiler see through, any other is carried out step by step each time.
 */
final class Construction implements Function<@Nullable Object[], Object> {

    private static final MethodHandle CONSTRUCTOR = given();

    Construction() {}

    /** @param constructor takes an array and gives an object */
    @SuppressWarnings("unchecked") // every copy of this class is what this class is
    static Function<@Nullable Object[], Object> by(MethodHandle constructor) throws ReflectiveOperationException {
        return (Function<@Nullable Object[], Object>) MethodHandles.lookup()
                .defineHiddenClassWithClassData(bytes(), constructor, true)
                .lookupClass()
                .getDeclaredConstructor()
                .newInstance();
    }

    private static byte[] bytes() {
        try (InputStream bytes = Construction.class.getResourceAsStream("Construction.class")) {
            return Objects.requireNonNull(bytes).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MethodHandle given() {
        try {
            return MethodHandles.classData(MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, MethodHandle.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object apply(@Nullable Object[] values) {
        try {
            return (Object) CONSTRUCTOR.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
