/** What people ask of orders: the list, the work queue, the tracking page, "where is my order?". Reads only, one small type each. */
@NullMarked
package org.chatpadi.core.enquiry;

import org.jspecify.annotations.NullMarked;
