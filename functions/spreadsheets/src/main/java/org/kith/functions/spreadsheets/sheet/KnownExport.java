package org.kith.functions.spreadsheets.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file that another program wrote, known by the names of its columns. What it always has in it need not be asked about:
 * it is one of the things that Kith knows, or it is left out until somebody says otherwise.
 */
public enum KnownExport {
    /** Our own export of contacts. */
    KITH,
    /** People who left the audience. Before the others, which have all its columns but one. */
    MAILCHIMP_UNSUBSCRIBED,
    /** Addresses that mail came back from. */
    MAILCHIMP_CLEANED,
    /** The audience. */
    MAILCHIMP_SUBSCRIBED,
    /** Google Contacts, as it was until 2024 and as it is since. */
    GOOGLE,
    /** Outlook, the program and the one in the browser. */
    OUTLOOK,
    /** A search's results. */
    CIVICRM;

    /** Which program wrote a sheet with these columns; empty when somebody made it themselves. */
    public static Optional<KnownExport> of(List<String> header) {
        Set<String> names = header.stream().map(KnownExport::name).collect(Collectors.toSet());
        return Arrays.stream(values()).filter(each -> each.isMadeOf(names)).findFirst();
    }

    /** True for a column that each such file has, so that nobody need say what becomes of it. */
    boolean hasAlways(String header) {
        return isUsual(name(header));
    }

    /** What it cannot be without, and so many of its usual columns; some of Outlook's a person may have thought of, too. */
    private boolean isMadeOf(Set<String> names) {
        long usual = names.stream().filter(this::isUsual).count();
        return switch (this) {
            case KITH ->
                usual >= 4
                        && names.contains("kith id")
                        && (names.contains("kind") || names.contains("kith id of whom"));
            case MAILCHIMP_UNSUBSCRIBED -> usual >= 4 && names.containsAll(List.of("email address", "unsub_time"));
            case MAILCHIMP_CLEANED -> usual >= 4 && names.containsAll(List.of("email address", "clean_time"));
            case MAILCHIMP_SUBSCRIBED -> usual >= 4 && names.containsAll(List.of("email address", "optin_time"));
            case GOOGLE -> usual >= 3 && names.contains("e-mail 1 - value");
            case OUTLOOK -> usual >= 6 && names.containsAll(List.of("e-mail address", "first name"));
            case CIVICRM -> usual >= 4 && names.contains("contact type");
        };
    }

    private boolean isUsual(String name) {
        return switch (this) {
            case KITH -> ProgramColumns.isKiths(name);
            case MAILCHIMP_UNSUBSCRIBED, MAILCHIMP_CLEANED, MAILCHIMP_SUBSCRIBED -> ProgramColumns.isMailchimps(name);
            case GOOGLE -> ProgramColumns.isGoogles(name);
            case OUTLOOK -> ProgramColumns.isOutlooks(name);
            case CIVICRM -> ProgramColumns.isCivicrms(name);
        };
    }

    private static String name(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }
}
