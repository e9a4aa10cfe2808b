/** Benches beside hand-written code and beside peers: all variants in one run and in turns, ratios per round, then the median. */
@NullMarked
package org.chatpadi.benchmarks;

import org.jspecify.annotations.NullMarked;
