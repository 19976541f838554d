package org.kith.functions.access.http;

import java.util.Optional;
import org.kith.functions.access.PlainName;
import org.kith.http.JsonForm;

/** Reads a name of somebody or some group from a form. */
final class NameField {
    private static final int LONGEST = 100;

    private NameField() {}

    /** A name that must be there. */
    static String read(JsonForm form, String field) {
        String name = form.line(field, LONGEST);
        PlainName.fault(name).ifPresent(fault -> form.fault(field, fault));
        return name;
    }

    /** A name that may be absent. */
    static Optional<String> readOptional(JsonForm form, String field) {
        Optional<String> name = form.optionalLine(field, LONGEST);
        name.flatMap(PlainName::fault).ifPresent(fault -> form.fault(field, fault));
        return name;
    }
}
