package org.kith.contacts.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.kith.contacts.OneTypo;

/**
 * How alike two contacts are, in points, and why. What agrees adds points, what contradicts takes some away, what is
 * not known does neither. An address or number says much, for they are somebody's own; but never enough against two
 * different names: couples share them. The reasons are the strongest first.
 */
public record Likeness(int points, List<Reason> reasons) {
    private static final int EMAIL = 8;
    private static final int PHONE = 5;
    private static final int OTHER_PHONE = -1;
    private static final int POSTCODE = 3;
    private static final int OTHER_POSTCODE = -2;
    private static final int BIRTH_DATE = 5;
    private static final int OTHER_BIRTH_DATE = -12;

    /** Keeps a copy. */
    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** Weighs two contacts. */
    static Likeness between(Traits one, Traits other) {
        if (one.kind() != other.kind()) {
            return new Likeness(0, List.of());
        }
        Names.Verdict names = Names.compare(one, other);
        List<Reason> reasons = new ArrayList<>();
        names.reason().ifPresent(reasons::add);
        int points = names.points();
        if (share(one.emails(), other.emails())) {
            points += EMAIL;
            reasons.add(Reason.SAME_EMAIL);
        }
        if (share(one.phones(), other.phones())) {
            points += PHONE;
            reasons.add(Reason.SAME_PHONE);
        } else if (!one.phones().isEmpty() && !other.phones().isEmpty()) {
            points += OTHER_PHONE;
        }
        int born = born(one.born(), other.born());
        points += born;
        if (born > 0) {
            reasons.add(Reason.SAME_BIRTH_DATE);
        }
        if (!one.postcode().isEmpty() && !other.postcode().isEmpty()) {
            boolean same = one.postcode().equals(other.postcode());
            points += same ? POSTCODE : OTHER_POSTCODE;
            if (same) {
                reasons.add(Reason.SAME_POSTCODE);
            }
        }
        return new Likeness(points, reasons);
    }

    /** One wrong figure, or two swapped, says nothing. */
    private static int born(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (one.equals(other)) {
            return BIRTH_DATE;
        }
        return OneTypo.between(one, other) ? 0 : OTHER_BIRTH_DATE;
    }

    private static boolean share(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && !Collections.disjoint(one, other);
    }
}
