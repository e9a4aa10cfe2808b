/**
 * What an integrator of a message channel implements ({@link org.chatpadi.notify.NotificationChannel}), and what an
 * integrator of a sink for machines implements ({@link org.chatpadi.notify.EventSink}). One message goes in, one result
 * comes out; the core chooses the channel, waits, sends again or falls back.
 *
 * <p>The words MUST, MUST NOT, SHOULD and MAY have the meaning of RFC 2119. "The adapter" is an implementation, "the
 * core" is ChatPadi. The contract kit checks the rules by their numbers.
 *
 * <h2>Sending</h2>
 *
 * <ul>
 *   <li><b>NOT-1</b> An instance MUST serve one account of one shop, and every method MUST be safe to call from many
 *       threads at once.
 *   <li><b>NOT-2</b> {@code name} and {@code capabilities} MUST answer the same for the life of the instance. They,
 *       {@code serves}, the presence of {@code receipts}, and {@code receive} MUST NOT use the network or block.
 *   <li><b>NOT-3</b> Capabilities MUST be true. What is not certain is left at {@code Capabilities.least()}.
 *   <li><b>NOT-4</b> {@code send} and {@code publish} MUST return within {@code callLimit}, counted over all their
 *       requests, also when the other side hangs or drips. At the limit the core stops waiting, interrupts the call and
 *       takes it as {@code unknown}; one that goes on all the same keeps one of its adapter's few places until it ends.
 *   <li><b>NOT-5</b> An adapter MUST NOT send twice on its own, keep a queue, or fall back to another channel. It MAY
 *       renew a spent access token and repeat the one request that was rejected because of it. It SHOULD NOT call
 *       ChatPadi: calls are made outside every transaction and lock of the core, so that a command from inside one is
 *       like any other.
 *   <li><b>NOT-6</b> {@code retry} and {@code refused} MUST mean that the message certainly was not sent and will not be:
 *       no connection was made, or the channel said so. {@code retry} means that the same message may pass later,
 *       {@code refused} that somebody must change something first. A time-out or reset once a byte may have left, a 5xx
 *       that promises nothing, and an answer that cannot be understood are {@code unknown}.
 *   <li><b>NOT-7</b> The scope MUST be as wide as the failure and no wider. {@code ADDRESS}: this addressee cannot be
 *       reached here, the core falls back. {@code CHANNEL}: credentials, balance, limits of the account, the service itself;
 *       the core holds the channel back and tells the seller. {@code MESSAGE}: everything else, a template that is
 *       missing for this kind and language among it.
 *   <li><b>NOT-8</b> {@code delivered} MUST be used only where no receipt follows, {@code accepted} only where receipts
 *       are declared.
 *   <li><b>NOT-9</b> The message's id MUST be carried along wherever the channel has a place for it (Message-ID,
 *       webhook-id, opaque data), the same on every attempt, and never the attempt's number with it.
 *   <li><b>NOT-10</b> An adapter MUST NOT throw for anything that channel, network or receiver do. An exception, an
 *       error or a null is a bug; the core takes it as {@code unknown} from {@code send}, and as false from
 *       {@code serves}. An interrupted call MUST restore the interrupt and answer by NOT-6.
 *   <li><b>NOT-11</b> {@code serves} SHOULD be false for an address that {@code send} would refuse by its kind.
 *   <li><b>NOT-12</b> An {@code EventSink} MUST send the JSON's bytes as they are, MUST NOT follow redirects, and where
 *       the URL comes from a customer MUST refuse private, loopback and link-local hosts after resolving them, unless
 *       the host allows them.
 * </ul>
 *
 * <h2>Receipts</h2>
 *
 * <ul>
 *   <li><b>NOT-13</b> {@code receive} MUST answer any bytes, headers and path without an exception, in time and memory
 *       bounded by the request's size.
 *   <li><b>NOT-14</b> A signature MUST be checked over the raw bytes, in constant time, before they are parsed;
 *       everything else is {@code rejected} with a 4xx reply that does not tell why.
 *   <li><b>NOT-15</b> A receipt MUST carry our id where the channel echoes it, and MUST NOT be made up from the order of
 *       reports: each report is one receipt, also where they contradict each other.
 *   <li><b>NOT-16</b> An authentic request without receipts MUST be {@code nothing} with a 2xx reply. One bad report
 *       among good ones is left out; the good ones are given.
 * </ul>
 *
 * <h2>Secrets and people</h2>
 *
 * <ul>
 *   <li><b>NOT-17</b> Addresses, texts, facts, links, secrets and bodies MUST NOT be logged, printed, or put into
 *       exceptions, reason codes or ids. An adapter MAY log ids and codes, at DEBUG.
 *   <li><b>NOT-18</b> Every value MUST be escaped for where it goes: HTML in HTML, no CR, LF or NUL in headers, a
 *       template's own rules in a template. Subject and text are free of control characters but LF and TAB; facts are
 *       not.
 *   <li><b>NOT-19</b> A call that carries a key MUST use TLS with a checked host name (a local test server excepted).
 * </ul>
 *
 * <h2>The types</h2>
 *
 * <p>Messages are records that ChatPadi builds; they may gain components. Answers are built by adapters through static
 * factories, so that a new kind or part breaks no adapter, and are read through {@code match}, so that a new kind breaks
 * the reader's build. All are immutable, compare by value, refuse what cannot be with an exception that names field and
 * rule (never the value), and print without personal data. A null where none is declared is a
 * {@code NullPointerException} with the field's name.
 *
 * @since 0.1.0
 */
@NullMarked
package org.chatpadi.notify;

import org.jspecify.annotations.NullMarked;
