/**
 * The contract kit of the store port: the rules {@code STO-n} of {@link org.chatpadi.core.store}, each with a check that can be run on any
 * store. No test framework is needed: what fails, fails with an {@link java.lang.AssertionError} that tells the rule.
 */
@NullMarked
package org.chatpadi.testkit.store;

import org.jspecify.annotations.NullMarked;
