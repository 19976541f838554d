package org.kith.functions.contacts.saved;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.kernel.FieldId;

/**
 * What stands behind the {@code ?} of a list of contacts, without its page: {@code
 * tag=Driver&sort=-added&columns=email,phone}. That a list or tag in it is still there is not checked: the page of the
 * view says so when it is not, as it does for any link.
 */
public record ViewQuery(String text) {
    /** Of a query, in characters. */
    public static final int LONGEST = 2000;

    private static final Set<String> NAMES = Set.of("columns", "sort", "list", "tag", "role", "status", "segment");
    private static final String COLUMNS = "columns=";
    /** What stands before the id of an own field whose answers are a column, as the web app writes it. */
    private static final String OWN_COLUMN = "own-";

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9%+._~*-]*");

    /** Reads a query; empty for one that says what a list of contacts does not understand, or says it twice. */
    public static Optional<ViewQuery> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Set<String> said = new HashSet<>();
        for (String part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0
                    || !NAMES.contains(part.substring(0, equals))
                    || !said.add(part.substring(0, equals))
                    || !isValue(part.substring(equals + 1))) {
                return Optional.empty();
            }
        }
        return Optional.of(new ViewQuery(text));
    }

    /** True when the answers to one of the group's own fields are a column of it. */
    public boolean shows(FieldId field) {
        return Arrays.stream(text.split("&"))
                .filter(part -> part.startsWith(COLUMNS))
                .map(part -> URLDecoder.decode(part.substring(COLUMNS.length()), StandardCharsets.UTF_8))
                .flatMap(columns -> Arrays.stream(columns.split(",")))
                .anyMatch(column -> column.equals(OWN_COLUMN + field.value()));
    }

    private static boolean isValue(String encoded) {
        if (!VALUE.matcher(encoded).matches()) {
            return false;
        }
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8).chars().noneMatch(Character::isISOControl);
        } catch (IllegalArgumentException badEscape) {
            return false;
        }
    }
}
