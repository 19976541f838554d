package org.kith.functions.spreadsheets.sheet;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.kith.contacts.InteractionKind;

/** The kinds of interactions in the words of our own exports, of CiviCRM's activities, and of people. */
final class InteractionKinds {
    private static final Map<String, InteractionKind> WORDS = Map.ofEntries(
            entry("call", InteractionKind.CALL),
            entry("called", InteractionKind.CALL),
            entry("phone", InteractionKind.CALL),
            entry("phoned", InteractionKind.CALL),
            entry("phonecall", InteractionKind.CALL),
            entry("telephone", InteractionKind.CALL),
            entry("telephonecall", InteractionKind.CALL),
            entry("tel", InteractionKind.CALL),
            entry("rang", InteractionKind.CALL),
            entry("videocall", InteractionKind.CALL),
            entry("meeting", InteractionKind.MEETING),
            entry("met", InteractionKind.MEETING),
            entry("appointment", InteractionKind.MEETING),
            entry("facetoface", InteractionKind.MEETING),
            entry("inperson", InteractionKind.MEETING),
            entry("visit", InteractionKind.VISIT),
            entry("visited", InteractionKind.VISIT),
            entry("homevisit", InteractionKind.VISIT),
            entry("letter", InteractionKind.LETTER),
            entry("card", InteractionKind.LETTER),
            entry("post", InteractionKind.LETTER),
            entry("note", InteractionKind.NOTE),
            entry("notes", InteractionKind.NOTE),
            entry("email", InteractionKind.EMAIL),
            entry("emailed", InteractionKind.EMAIL),
            entry("mail", InteractionKind.EMAIL));

    private InteractionKinds() {}

    /** The kind that a cell names; empty when Kith has none like it. */
    static Optional<InteractionKind> read(String text) {
        return Optional.ofNullable(WORDS.get(ColumnNames.key(text)));
    }
}
