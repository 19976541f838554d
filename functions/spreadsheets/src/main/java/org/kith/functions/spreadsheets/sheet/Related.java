package org.kith.functions.spreadsheets.sheet;

import java.util.Optional;
import org.kith.contacts.relationships.RelationshipTerms;

/**
 * That the contact of a row is something to somebody else, as the row says it.
 *
 * @param column whose cell names the other
 * @param whom a name, an e-mail address, an id of ours, or a number that the group itself gave them
 * @param words what it is to them, where the row says so
 */
public record Related(int column, String whom, Optional<String> words, RelationshipTerms terms) {
    /** So many others a row can name. */
    public static final int MOST = 20;
}
