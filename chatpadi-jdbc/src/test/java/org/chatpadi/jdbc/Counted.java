package org.chatpadi.jdbc;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Says at the end of a class how many tests ran on its database, nested ones and rules of the kit among them. */
final class Counted implements InvocationInterceptor, AfterAllCallback {

    private final AtomicInteger tests = new AtomicInteger();
    private final AtomicInteger rules = new AtomicInteger();

    @Override
    public void interceptTestMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        tests.incrementAndGet();
        test.proceed();
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        tests.incrementAndGet();
        test.proceed();
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> test, DynamicTestInvocationContext called, ExtensionContext context) throws Throwable {
        tests.incrementAndGet();
        rules.incrementAndGet();
        test.proceed();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            System.out.println(context.getRequiredTestClass().getSimpleName() + ": " + tests + " tests ran, " + rules
                    + " of them rules of the store kit");
        }
    }
}
