/**
 * What an integrator of a payment gateway implements: {@link org.chatpadi.payments.PaymentGateway} and the abilities
 * it offers beside it. One request goes in, one result comes out; the core decides, stores, waits and asks again.
 *
 * <p>The words MUST, MUST NOT, SHOULD and MAY have the meaning of RFC 2119. "The adapter" is an implementation, "the
 * core" is ChatPadi. The contract kit checks the rules by their numbers.
 *
 * <h2>Certainly not done, and unknown</h2>
 *
 * <p>The one distinction everything rests on. After {@linkplain org.chatpadi.payments.RefundResult#refused refused}
 * and {@linkplain org.chatpadi.payments.RefundResult#notDone notDone} the core may act as if it had never asked; after
 * {@linkplain org.chatpadi.payments.RefundResult#unknown unknown} it reserves the money and looks up.
 *
 * <table>
 *   <caption>What an adapter may conclude from a submission</caption>
 *   <thead><tr><th>what happened</th><th>result</th></tr></thead>
 *   <tbody>
 *     <tr><td>no connection was made: refused, host not found, TLS failed</td><td>notDone</td></tr>
 *     <tr><td>401, 403, 429, or an error that the gateway documents as temporary and without effect (balance too low,
 *         a setting missing, even as a 5xx)</td><td>notDone</td></tr>
 *     <tr><td>an error that the gateway documents as final and without effect (already refunded, below the
 *         minimum)</td><td>refused</td></tr>
 *     <tr><td>time-out, reset or interruption once a byte may have left; any other 5xx; an answer that cannot be
 *         understood; an id that the gateway has already</td><td>unknown</td></tr>
 *   </tbody>
 * </table>
 *
 * <h2>Calls</h2>
 *
 * <ul>
 *   <li><b>PAY-1</b> An instance MUST serve one merchant account of one shop, and every method MUST be safe to call from
 *       many threads at once.
 *   <li><b>PAY-2</b> {@code name} and {@code capabilities} MUST answer the same for the life of the instance. They,
 *       {@code unable}, the presence of an ability, and {@code receive} MUST NOT use the network or block.
 *   <li><b>PAY-3</b> Capabilities MUST be true. What is not certain is left at {@code Capabilities.least()}.
 *   <li><b>PAY-4</b> Every call MUST return within {@code callLimit}, counted over all its requests, also when the
 *       gateway hangs or drips. At the limit the core stops waiting, interrupts the call and takes it as in PAY-6; one
 *       that goes on all the same keeps one of its adapter's few places until it ends.
 *   <li><b>PAY-5</b> An adapter MUST NOT retry on its own, keep a queue, or answer from a cache. It MAY renew a spent
 *       access token and repeat the one request that was rejected because of it. It SHOULD NOT call ChatPadi: calls are
 *       made outside every transaction and lock of the core, so that a command from inside one is like any other, but
 *       what the call then answers is judged by the order as it is by then.
 *   <li><b>PAY-6</b> An adapter MUST NOT throw for anything that gateway, network or payer do. An exception, an error or
 *       a null is a bug; the core takes it as unknown after a submission, as no answer after a start or a look-up, as
 *       unable from {@code unable}, and as unreadable, with a 400, from {@code receive}. An interrupted call MUST
 *       restore the interrupt and answer by the table above.
 * </ul>
 *
 * <h2>Operations</h2>
 *
 * <ul>
 *   <li><b>PAY-7</b> The {@code OperationId} MUST be the gateway's reference or idempotency key where it takes one, and
 *       stand in a note that the gateway keeps where it does not. It is the same on every submission of a refund; no
 *       other key MUST be made up, least of all from {@code submission}.
 *   <li><b>PAY-8</b> {@code refused} and {@code notDone} MUST mean that the gateway did nothing and never will do
 *       anything for that call. In doubt the answer is {@code unknown}.
 *   <li><b>PAY-9</b> {@code refused} means that the same request never can succeed; {@code notDone} that it may, later.
 *   <li><b>PAY-10</b> {@code unable} MUST be answered from settings alone, and SHOULD foresee every refusal that amount
 *       and currency decide: it is asked before intent is committed. For one currency, the amounts an account is able to
 *       take MUST be all from a least to a most one, of which the most is at least four times the least, or of those only
 *       whole major units; or none.
 *   <li><b>PAY-11</b> {@code start} MUST NOT tell of captured money, even where the gateway does: only {@code find}
 *       does. Where the gateway has the attempt already, {@code start} answers {@code unknown}.
 *   <li><b>PAY-12</b> {@code find} MUST give every payment of the attempt, with {@code asked} as what counts towards the
 *       order and {@code charged} as what the payer paid. {@code notFound} MUST be the gateway's word, never an outage.
 *   <li><b>PAY-13</b> A payment of another merchant or reference MUST NOT be given. {@code Mode} MUST come from the
 *       gateway's answer, or from the key that the call was made with where answers do not tell.
 *   <li><b>PAY-14</b> What a later call needs MUST be put into the {@code Memo}, and nothing secret: it is stored as it
 *       is. A memo replaces the one before, so an adapter MUST carry on what it still needs; an empty one replaces
 *       nothing.
 * </ul>
 *
 * <h2>Refunds</h2>
 *
 * <ul>
 *   <li><b>PAY-15</b> A submission MUST send the amount, and MUST make one request that can move money.
 *   <li><b>PAY-16</b> What the gateway tells of a refund belongs into {@code Refund}, also where it failed at once:
 *       {@code refused} is for what the gateway did not take.
 *   <li><b>PAY-17</b> A look-up MUST NOT guess. More than one refund that could be it is {@code ambiguous}; a refund in
 *       {@code others} MUST NOT be given. An {@code INFERRED} look-up matches payment, amount and a time not before
 *       {@code firstSubmittedAt} (less the clocks' difference), and a note of ours where the gateway echoes it.
 *   <li><b>PAY-18</b> {@code notFound} MUST come from a complete look-up, all pages of it. The core waits for
 *       {@code refundSettle} before it believes it, and submits again only if {@code refundNotFoundIsFinal}, or inside
 *       {@code refundKeyKept}.
 *   <li><b>PAY-19</b> {@code SUCCEEDED} MUST be the gateway's final word; queued or "initiated" is {@code PENDING}.
 * </ul>
 *
 * <h2>Callbacks</h2>
 *
 * <ul>
 *   <li><b>PAY-20</b> {@code receive} MUST answer any bytes, headers and path without an exception, in time and memory
 *       bounded by the request's size.
 *   <li><b>PAY-21</b> A signature MUST be checked over the raw bytes, in constant time, before they are parsed. Where
 *       {@code callbacksAuthenticated} is declared, everything else MUST be {@code rejected}.
 *   <li><b>PAY-22</b> A callback is a hint. Amounts and states in it MUST NOT be passed on: the core looks up. Only a
 *       chargeback carries the amount that the gateway claims; the core never books it from a callback that is not
 *       authenticated.
 *   <li><b>PAY-23</b> A dedupe key MUST be the same for every repetition of an event, and SHOULD differ for every other:
 *       the gateway's event id, else event, id and state together. It MUST NOT hold personal data.
 *   <li><b>PAY-24</b> An authentic event of unknown kind MUST be {@code nothing} with a 2xx reply; {@code rejected} MUST
 *       reply 4xx. A reply MUST NOT tell why a signature was wrong.
 * </ul>
 *
 * <h2>Secrets and people</h2>
 *
 * <ul>
 *   <li><b>PAY-25</b> Keys, tokens, personal data and bodies MUST NOT be logged, printed, or put into exceptions, reason
 *       codes or ids. An adapter MAY log ids and codes, at DEBUG.
 *   <li><b>PAY-26</b> An adapter SHOULD send only those fields of a payer that its gateway needs.
 *   <li><b>PAY-27</b> A call that carries a key MUST use TLS with a checked host name (a local test server excepted), and
 *       MUST NOT follow redirects.
 * </ul>
 *
 * <h2>The types</h2>
 *
 * <p>Requests are records that ChatPadi builds; they may gain components. Answers are built by adapters through static
 * factories, so that a new kind or part breaks no adapter, and are read through {@code match}, so that a new kind breaks
 * the reader's build. Values with a life of their own ({@code Payment}, {@code Refund}) have a state. All are immutable,
 * compare by value, refuse what cannot be with an exception that names field and rule (never the value), and print
 * without personal data. A null where none is declared is a {@code NullPointerException} with the field's name.
 *
 * @since 0.1.0
 */
@NullMarked
package org.chatpadi.payments;

import org.jspecify.annotations.NullMarked;
