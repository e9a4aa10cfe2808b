/** What happens to orders: a town with its shop, gateways and people, and scripts of lives, one file for each theme. */
@NullMarked
package org.chatpadi.examples.quickstart.lives;

import org.jspecify.annotations.NullMarked;
