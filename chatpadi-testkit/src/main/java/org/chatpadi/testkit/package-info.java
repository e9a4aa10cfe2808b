/**
 * For tests of hosts and of ChatPadi itself: a fixture, fakes of the outside world that fail on demand, and a clock that is set. No test
 * framework is needed: what fails, fails with an {@link java.lang.AssertionError}.
 */
@NullMarked
package org.chatpadi.testkit;

import org.jspecify.annotations.NullMarked;
