package org.kith.local.whole;

/** Bodies of requests that are the same for every group, but for the ids in them. */
final class BodyTexts {
    /** Everybody whose name starts with a B. */
    static final String RULE = """
        {"version": 1, "join": "all", "rules": [
          {"type": "text", "fact": "last-name", "test": "starts", "text": "b"}]}\
        """;

    private BodyTexts() {}

    static String taskFor(String user) {
        return """
            {"text": "Ring about the lift", "due": "2026-11-26", "ownerId": "%s"}\
            """.formatted(user);
    }

    static String callWith(String followUp) {
        return """
            {"kind": "call", "text": "hello", "followUp": %s}\
            """.formatted(followUp);
    }

    /** Neighbours are among the kinds that every group starts with. */
    static String neighbourOf(String contact) {
        return """
            {"kindId": "relationshipkind0000000006", "direction": "forward", "otherId": "%s"}\
            """.formatted(contact);
    }

    static String meetingWith(String contact) {
        return """
            {"kind": "meeting", "text": "Plans for spring", "others": ["%s"]}\
            """.formatted(contact);
    }

    static String together(String what, String... contacts) {
        return "{\"contactIds\": [\"" + String.join("\", \"", contacts) + "\"], " + what + "}";
    }

    static String answer(String field) {
        return """
            {"answers": [{"field": "%s", "after": "by the lift"}]}\
            """.formatted(field);
    }

    static String joining(String list) {
        return """
            {"choice": {"match": {}}, "action": {"type": "join-list", "listId": "%s"}}\
            """.formatted(list);
    }

    static String allOn(String list) {
        return """
            {"choice": {"match": {"listId": "%s"}}, "action": {"type": "delete"}}\
            """.formatted(list);
    }

    static String tagging(String contact) {
        return """
            {"choice": {"contactIds": ["%s"]}, "action": {"type": "add-tag", "tag": "Driver"}}\
            """.formatted(contact);
    }

    static String exporting(String contact) {
        return """
            {"choice": {"contactIds": ["%s"]}, "action": {"type": "export", "format": "xlsx", "columns": ["email"]}}\
            """.formatted(contact);
    }

    static String exportingAnswersTo(String field) {
        return """
            {"choice": {"match": {}}, "action": {"type": "export", "format": "csv", "fieldIds": ["%s"]}}\
            """.formatted(field);
    }

    static String consent() {
        return """
            {"purpose": "newsletter", "channel": "email", "answer": "yes", "basis": "consent", "source": "paper form"}\
            """;
    }
}
