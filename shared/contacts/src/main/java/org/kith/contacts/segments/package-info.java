/**
 * Segments: live sets of contacts, each defined by a rule. Start with {@link org.kith.contacts.segments.Rule}, conditions
 * joined by all, any and none of, and {@link org.kith.contacts.segments.Condition}, everything that can be asked of a
 * contact. {@link org.kith.contacts.segments.CompiledRule} answers who is in, {@link
 * org.kith.contacts.segments.Explanation} why, and {@link org.kith.contacts.segments.RuleWords} tells a rule in plain
 * English. Nothing is kept of who is in: it is worked out from the summaries of everyone at the moment of use, so a
 * segment is never stale. What else a rule needs is in {@link org.kith.contacts.segments.Background}, and is read only
 * when the rule asks for it.
 *
 * <p>{@code json} reads and writes rules; {@link org.kith.contacts.segments.Segments} keeps them, and whoever shows or uses
 * them asks {@link org.kith.contacts.segments.VisibleSegments}: who is in one would tell the answers to own fields.
 */
@NullMarked
package org.kith.contacts.segments;

import org.jspecify.annotations.NullMarked;
