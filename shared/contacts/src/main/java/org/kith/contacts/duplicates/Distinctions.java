package org.kith.contacts.duplicates;

import java.util.Set;
import org.kith.contacts.Signature;
import org.kith.kernel.ContactId;

/** The pairs of contacts that somebody of one group said are not the same, however alike. */
public interface Distinctions {
    /** More than anybody will ever press a button for; beyond, the pairs whose lower id is greatest are asked about again. */
    int MOST_READ = 20_000;

    /** All pairs, as of now. */
    Set<Pair> all();

    /** Remembers that two are not the same. */
    Outcome tellApart(Pair pair, Signature signature);

    /** Forgets what was said of a pair, as if nobody had said it. */
    Outcome takeBack(Pair pair);

    /** Forgets every pair that a contact is part of, because it is erased. */
    void forget(ContactId contact);

    /** What became of it. */
    sealed interface Outcome {
        /** It is so now, or was before. */
        record Done() implements Outcome {}

        /** One of the two does not exist. */
        record Missing() implements Outcome {}
    }
}
