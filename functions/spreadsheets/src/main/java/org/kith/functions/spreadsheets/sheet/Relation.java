package org.kith.functions.spreadsheets.sheet;

import org.kith.contacts.relationships.Direction;
import org.kith.kernel.RelationshipKindId;

/**
 * What a contact is to another.
 *
 * @param direction from which side it is said: forward, carer of; backward, cared for by
 */
public record Relation(RelationshipKindId kind, Direction direction) {}
