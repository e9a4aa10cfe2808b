/**
 * The store port, small on purpose, and the store that keeps everything in memory. One shop's rows never meet another's.
 *
 * <p>The words MUST, MUST NOT, SHOULD and MAY have the meaning of RFC 2119. "The store" is an implementation of
 * {@link org.chatpadi.core.store.Storage} with the rows it keeps; "at the same moment" means from several threads or instances. The contract
 * kit {@code org.chatpadi.testkit.store} checks every rule by its number. Letters and numbers in brackets are those of the invariants and
 * faults under which tests and figures name the same thing.
 *
 * <h2>Commits</h2>
 *
 * <ul>
 *   <li><b>STO-1</b> What a shop does not have MUST read as null, empty, zero or false, never as an exception.
 *   <li><b>STO-2</b> A commit answered with Committed MUST be there as a whole: of each order the document, the trail, the queue items
 *       and what is searched; its claims, its rows of work and the outcome of its command (I5).
 *   <li><b>STO-3</b> A commit answered otherwise MUST have written nothing (I5).
 *   <li><b>STO-4</b> Where an order is not at the version a change expects, the answer MUST be Stale, naming of several orders the one
 *       with the lowest id; a new order whose id is taken is stale too.
 *   <li><b>STO-5</b> Of commits on one version of an order at the same moment one MUST win; the others are Stale (I4, F39).
 *   <li><b>STO-6</b> A trail MUST be numbered densely from 1 and read ascending, from a number on, at most as many events as asked for
 *       (I3).
 *   <li><b>STO-7</b> After every commit an order MUST read as the fold of its trail (I9).
 *   <li><b>STO-8</b> A commit MUST be taken up to the library's limits: an order of 10,000 lines, 2,000 events on an order, 1,000
 *       claims, 1,000 rows of work.
 *   <li><b>STO-9</b> Commits over the same orders in opposite order, at the same moment, MUST both end, and each MUST be whole or
 *       nothing (F49).
 *   <li><b>STO-10</b> A reader MUST see a commit whole or not at all, and each answer MUST be of one moment, also while commits are
 *       written (I5).
 * </ul>
 *
 * <h2>Values</h2>
 *
 * <ul>
 *   <li><b>STO-11</b> Bytes MUST be read back exactly as they were written, and none where there were none: of events, of fingerprints,
 *       of what came in.
 *   <li><b>STO-12</b> Every text that the library accepts MUST be read back as it was written: at its limits, with every character of
 *       Unicode, with blanks at its ends (S4, F82, F83).
 *   <li><b>STO-13</b> Ids, claims, keys of the inbox and lanes MUST be one only where they are equal character by character, case,
 *       blanks and composition included (F71, F85).
 *   <li><b>STO-14</b> Instants MUST be kept and compared to the microsecond, in UTC, whatever the zone of the session (F73).
 *   <li><b>STO-15</b> Amounts and quantities MUST be kept exactly, up to their limits.
 * </ul>
 *
 * <h2>Commands</h2>
 *
 * <ul>
 *   <li><b>STO-16</b> A command id MUST be executed once; the same again is answered with Repeated, whatever its content, for at least
 *       30 days (K1, K2).
 *   <li><b>STO-17</b> Repeated and load MUST bring the first outcome of a command id: its fingerprint, and the ranges in the order of
 *       its changes, whichever order is asked for (K1, K2).
 *   <li><b>STO-18</b> The same command id at the same moment MUST be executed once; the other is Repeated (K3, F45).
 *   <li><b>STO-19</b> Where several answers fit a commit, Repeated MUST come before LeaseLost, LeaseLost before Stale, Stale before
 *       Taken.
 * </ul>
 *
 * <h2>Claims</h2>
 *
 * <ul>
 *   <li><b>STO-20</b> A claim that another order of the shop holds MUST be answered with Taken: of several the first by kind and key,
 *       and its holder (K5, M14).
 *   <li><b>STO-21</b> A claim that the same order holds MUST NOT be a conflict.
 *   <li><b>STO-22</b> A key that its holder releases MUST be free for another order; a key of another order MUST NOT be released.
 *   <li><b>STO-23</b> A claim MUST be kept for ever: no retention, no end of its order and no erasure sets it free (K5).
 *   <li><b>STO-24</b> Of orders that claim one key at the same moment one MUST get it; the others are Taken (K5).
 * </ul>
 *
 * <h2>Erasure</h2>
 *
 * <ul>
 *   <li><b>STO-25</b> A change that erases MUST destroy the sealed parts and salts of the whole trail, those of its own events among
 *       them, and keep public bytes, digests and hashes; personal texts then read as erased (I8).
 *   <li><b>STO-26</b> A change that erases MUST leave everything else as it was: other orders of the customer, claims, outcomes of
 *       commands, rows of work.
 *   <li><b>STO-27</b> An erased order MUST NOT be found by name, phone or digest any more, only by what is not personal.
 * </ul>
 *
 * <h2>What comes in</h2>
 *
 * <ul>
 *   <li><b>STO-28</b> What comes in MUST be kept once under its source and key, with one row of work, for at least 30 days and past the
 *       end of that row; the same again is answered with false and writes nothing (F24, W2).
 *   <li><b>STO-29</b> What comes in twice at the same moment MUST be kept once, with one row (F25).
 * </ul>
 *
 * <h2>Lanes</h2>
 *
 * <ul>
 *   <li><b>STO-30</b> A row MUST be handed out as it was written, with the time of its commit, once its delay is over and not before.
 *   <li><b>STO-31</b> The due rows of a lane MUST be handed out together and in the order in which they were written (X4).
 *   <li><b>STO-32</b> A row MUST NOT be handed out past an earlier open row of its lane that is not due (X4).
 *   <li><b>STO-33</b> A row MUST NOT be handed out while a lease on any row of its lane has not run out (X4, X5).
 *   <li><b>STO-34</b> Lanes MUST NOT wait for each other: a lane is an order and a name, or a name alone where a row has no order.
 *   <li><b>STO-35</b> The lane whose first row has been due longest MUST come first, also where it is taken over.
 *   <li><b>STO-36</b> A claim MUST hand out at most as many rows as asked for.
 *   <li><b>STO-37</b> The shops with due work MUST be exactly those that have a lane to claim from, those whose work has been due longest
 *       first, at most as many as asked for; asking changes nothing.
 * </ul>
 *
 * <h2>Leases</h2>
 *
 * <ul>
 *   <li><b>STO-38</b> An attempt MUST be counted, from 1, when a row is handed out, whatever becomes of it (F55).
 *   <li><b>STO-39</b> A row whose lease ran out MUST be handed out again with another token, and not before (F55, X5).
 *   <li><b>STO-40</b> A token MUST be void once its row was handed out again, put back or parked: whatever is done with it answers no
 *       and changes nothing (X5, F56).
 *   <li><b>STO-41</b> A token MUST hold past the end of its lease until somebody takes the row over.
 *   <li><b>STO-42</b> An extended lease MUST last as long as asked for from then on, be that longer or shorter than before.
 *   <li><b>STO-43</b> A row that is put back MUST be due after the delay and not before, in its old place, its attempts counted on.
 *   <li><b>STO-44</b> A lease that is not above zero MUST be refused with an IllegalArgumentException.
 *   <li><b>STO-45</b> A row MUST NOT be handed out to two workers that claim at the same moment, and none be forgotten (X5, F63).
 *   <li><b>STO-46</b> Workers that claim, extend, put back, park, complete and commit at the same moment MUST each get an answer, and
 *       every row MUST end exactly once (F49, F69).
 * </ul>
 *
 * <h2>Ends of rows</h2>
 *
 * <ul>
 *   <li><b>STO-47</b> Completing MUST complete the rows whose token holds, count them, and leave the others; a completed row never
 *       comes back.
 *   <li><b>STO-48</b> Completing MUST write the next rows where it completed any row, at the same moment, and only there (X1).
 *   <li><b>STO-49</b> A commit MUST complete the row that it settles at the same moment, also where it changes no order (I5).
 *   <li><b>STO-50</b> A commit that settles a row whose token does not hold MUST be answered with LeaseLost, and the row stay as it is
 *       (F56, X5).
 *   <li><b>STO-51</b> A completed row MUST be kept with how and when it ended, one that a commit settled as settled, and be listed, the
 *       last completed first, at most as many as asked for (X2).
 * </ul>
 *
 * <h2>Parking</h2>
 *
 * <ul>
 *   <li><b>STO-52</b> A parked row MUST be shown with its reason and since when, MUST NOT be handed out, and sets its lane free (X2,
 *       F54).
 *   <li><b>STO-53</b> A parked row that is put back MUST stand in its old place, due now, its attempts counted anew; it can be put back
 *       once.
 *   <li><b>STO-54</b> Parked rows MUST be listed by when they were parked and by row, and read on from a place without gaps or
 *       repetitions.
 * </ul>
 *
 * <h2>Finding</h2>
 *
 * <ul>
 *   <li><b>STO-55</b> A reference MUST find the order that has exactly it.
 *   <li><b>STO-56</b> A phone MUST find the orders that have it now, newest first, at most as many as asked for.
 *   <li><b>STO-57</b> A tracking token's hash MUST find the order as long as it is the order's last one.
 *   <li><b>STO-58</b> A digest of phone and lines MUST find the newest order that has it, placed at the instant or later.
 * </ul>
 *
 * <h2>Lists</h2>
 *
 * <ul>
 *   <li><b>STO-59</b> Orders MUST be listed by the time they were placed and by id as ASCII, both descending, and read on from a place
 *       without gaps or repetitions, whatever comes meanwhile.
 *   <li><b>STO-60</b> A list MUST hold exactly the orders that fit the filter as they stand now.
 *   <li><b>STO-61</b> Counts MUST tell how many orders fit in each status, whatever statuses the filter asks for, and stop in a final one
 *       where they are told to; statuses without any are left out.
 *   <li><b>STO-62</b> Free text MUST be looked for literally, in whatever case, in reference, name and phone, each for itself (F92).
 * </ul>
 *
 * <h2>The work queue</h2>
 *
 * <ul>
 *   <li><b>STO-63</b> Items of the queue MUST be read as they stand at the instant: what is overdue then first, then by rank, the
 *       oldest first, by order, kind and key as ASCII.
 *   <li><b>STO-64</b> An item that begins to want a person later than the instant MUST NOT be in the queue.
 *   <li><b>STO-65</b> The queue MUST hold exactly the items of each order's last commit, with the order as it stands; load
 *       MUST bring the same items.
 *   <li><b>STO-66</b> The queue MUST be read on from a place without gaps or repetitions.
 * </ul>
 *
 * <h2>Shops</h2>
 *
 * <ul>
 *   <li><b>STO-67</b> Orders, trails, command ids, claims and digests of one shop MUST NOT be seen by another, nor stand in its way
 *       (S6, F101).
 *   <li><b>STO-68</b> Rows of work, leases, parked rows and what came in of one shop MUST NOT be seen, claimed or ended by another (S6,
 *       F101).
 *   <li><b>STO-69</b> Searches MUST find orders and items of the shop only (S6, F101).
 *   <li><b>STO-70</b> Nothing that is done in one shop MUST change a row of another (S6, F101).
 * </ul>
 *
 * <h2>Instances</h2>
 *
 * <ul>
 *   <li><b>STO-71</b> What one instance committed every other MUST see from then on, and answer by.
 *   <li><b>STO-72</b> A lease of one instance MUST hold for every other, and be taken over by it (X5).
 * </ul>
 *
 * <h2>Reading together</h2>
 *
 * <ul>
 *   <li><b>STO-73</b> Orders that are read together MUST be what each of them is by itself: as it stands, with the piece of its trail
 *       that was asked for; what the shop does not have is left out.
 * </ul>
 *
 * <h2>Purging</h2>
 *
 * <ul>
 *   <li><b>STO-74</b> A purge MUST forget what is older than asked for by the store's clock, and keep what is younger: commands since
 *       their commit, what came in since its arrival, completed rows since their end (F64).
 *   <li><b>STO-75</b> A purge MUST forget at most as many as asked for, the oldest first, and tell how many; fewer only where no more are
 *       old enough (F64).
 *   <li><b>STO-76</b> A purge MUST NOT forget rows of work that are open or parked, nor what came in while its row is (X2, W6).
 *   <li><b>STO-77</b> A purge MUST leave everything else as it is: orders, trails, items of the queue, claims, and whatever is another
 *       shop's (K5, S6).
 * </ul>
 *
 * <h2>Upkeep</h2>
 *
 * <ul>
 *   <li><b>STO-78</b> Upkeep MUST tell exactly the shops that have orders, outcomes of commands, completed rows or what came in, each
 *       once, by id as ASCII.
 *   <li><b>STO-79</b> Upkeep MUST tell every order of a shop once, by id as ASCII and at its version, at most as many as asked for; none
 *       only at the end.
 *   <li><b>STO-80</b> Upkeep MUST tell every event of a shop once, by order as ASCII and by number, its bytes as they were written, at
 *       most as many as asked for; none only at the end (I8).
 *   <li><b>STO-81</b> What is stored of an order MUST be told to differ from how it should stand exactly where it does: in its document,
 *       in what it is found by, in its items of the queue (I9, Q6).
 *   <li><b>STO-82</b> Of claims exactly those MUST be told that nobody in the shop holds (K5).
 *   <li><b>STO-83</b> A rewritten order MUST stand as it was told to: its document, what it is found by, the hash of its token, its items
 *       of the queue; its trail, claims, commands and rows of work stay as they are (I8, K5).
 *   <li><b>STO-84</b> An order MUST be rewritten at the version that its row tells, 0 where it has none, and at no other: then the answer
 *       is no and nothing is written.
 *   <li><b>STO-85</b> A rewrite MUST leave every other order as it is, one of the same id in another shop among them (S6).
 *   <li><b>STO-86</b> A commit at the same moment as a rewrite MUST be there as a whole afterwards (I5).
 * </ul>
 */
@NullMarked
package org.chatpadi.core.store;

import org.jspecify.annotations.NullMarked;
