package org.kith.functions.access.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kith.functions.access.Mail;
import org.kith.functions.access.ServiceMail;
import org.kith.kernel.GroupId;

/** Keeps what was sent, and reads it as people do. */
final class SentMail implements ServiceMail {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final List<Optional<GroupId>> groups = new CopyOnWriteArrayList<>();

    @Override
    public void send(Mail mail, Optional<GroupId> group) {
        mails.add(mail);
        groups.add(group);
    }

    List<Mail> all() {
        return List.copyOf(mails);
    }

    Mail newest() {
        return mails.getLast();
    }

    Optional<GroupId> newestGroup() {
        return groups.getLast();
    }

    /** The line of the newest mail that is six digits and nothing else. */
    String code() {
        return newest().text()
                .lines()
                .filter(line -> line.matches("\\d{6}"))
                .findFirst()
                .orElseThrow();
    }

    /** What stands behind the # of the newest mail's link. */
    String token() {
        return newest().text()
                .lines()
                .filter(line -> line.contains("#"))
                .map(line -> line.substring(line.indexOf('#') + 1))
                .findFirst()
                .orElseThrow();
    }
}
