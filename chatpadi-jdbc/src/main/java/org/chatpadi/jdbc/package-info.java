/**
 * The store port on real databases. A commit is one transaction of the store's own; every key begins with the shop, and no statement locks
 * or writes rows of more than one.
 */
@NullMarked
package org.chatpadi.jdbc;

import org.jspecify.annotations.NullMarked;
