/** The shortest whole story: a seller's day, and a file of orders lived to the end. */
@NullMarked
package org.chatpadi.examples.quickstart;

import org.jspecify.annotations.NullMarked;
