package org.kith.local.whole;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The mails that the laptop edition kept, read from disk: what a reader would have got, whatever Kith says. */
record OutboxFolder(Path folder) {
    static OutboxFolder of(Path data) {
        return new OutboxFolder(data.resolve("outbox"));
    }

    /** The mails of mailings, which are those that can be unsubscribed from. */
    List<MimeMessage> ofMailings() throws IOException, MessagingException {
        List<MimeMessage> mails = new ArrayList<>();
        for (MimeMessage mail : all()) {
            if (mail.getHeader("List-Unsubscribe") != null) {
                mails.add(mail);
            }
        }
        return mails;
    }

    private List<MimeMessage> all() throws IOException, MessagingException {
        List<Path> files;
        try (Stream<Path> names = Files.list(folder)) {
            files = names.filter(name -> name.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
        List<MimeMessage> mails = new ArrayList<>();
        for (Path file : files) {
            try (InputStream bytes = Files.newInputStream(file)) {
                mails.add(new MimeMessage(Session.getInstance(new Properties()), bytes));
            }
        }
        return mails;
    }
}
