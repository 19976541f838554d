package org.kith.contacts;

/** On what ground a contact may be written to (UK GDPR, PECR), or that they refused. */
public enum Basis {
    /** They said yes. */
    CONSENT,
    /** The charity's soft opt-in of the Data (Use and Access) Act 2025: contact details given to it directly. */
    SOFT_OPT_IN,
    /** The group weighed its interest against theirs. */
    LEGITIMATE_INTEREST,
    /** They said no. */
    REFUSED
}
