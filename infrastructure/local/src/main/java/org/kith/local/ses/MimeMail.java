package org.kith.local.ses;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A mail as it goes over the wire (RFC 5322). */
public final class MimeMail {
    private static final Session SESSION = Session.getInstance(new Properties());

    private final MimeMessage message;

    private MimeMail(MimeMessage message) {
        this.message = message;
    }

    /** A header line, decoded. */
    public record HeaderLine(String name, String value) {}

    /** The mail that SES would send for a request. */
    static MimeMail of(SendRequest request, String messageId, Instant now) throws Refusal {
        try {
            MimeMessage message = switch (request.content()) {
                case SendRequest.Raw raw -> new Identified(new ByteArrayInputStream(raw.bytes()), messageId);
                case SendRequest.Simple simple -> simple(request, simple, messageId);
            };
            message.setSentDate(Date.from(now));
            message.saveChanges();
            return new MimeMail(message);
        } catch (MessagingException e) {
            throw Refusal.badRequest("The mail cannot be built: " + e.getMessage());
        }
    }

    private static MimeMessage simple(SendRequest request, SendRequest.Simple content, String messageId)
            throws MessagingException {
        MimeMessage message = new Identified(messageId);
        message.setFrom(new InternetAddress(request.from(), true));
        for (String to : request.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        }
        for (String cc : request.cc()) {
            message.addRecipient(Message.RecipientType.CC, new InternetAddress(cc, true));
        }
        List<InternetAddress> replyTo = new ArrayList<>();
        for (String address : request.replyTo()) {
            replyTo.add(new InternetAddress(address, true));
        }
        if (!replyTo.isEmpty()) {
            message.setReplyTo(replyTo.toArray(new InternetAddress[0]));
        }
        message.setSubject(content.subject(), "UTF-8");
        for (SendRequest.Header header : content.headers()) {
            message.addHeader(header.name(), MimeUtility.fold(header.name().length() + 2, header.value()));
        }
        MimeMultipart alternatives = new MimeMultipart("alternative");
        if (content.text().isPresent()) {
            alternatives.addBodyPart(part(content.text().get(), "plain"));
        }
        if (content.html().isPresent()) {
            alternatives.addBodyPart(part(content.html().get(), "html"));
        }
        message.setContent(alternatives);
        return message;
    }

    private static BodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    /** Reads a mail that was kept. */
    static MimeMail read(byte[] bytes) {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return new MimeMail(new MimeMessage(SESSION, in));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("A kept mail cannot be read", e);
        }
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            message.writeTo(out);
            return out.toByteArray();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("A mail that was built cannot be written", e);
        }
    }

    /** The subject, empty when there is none. */
    public String subject() {
        try {
            return Optional.ofNullable(message.getSubject()).orElse("");
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail has no readable subject", e);
        }
    }

    /** What stands in a header, its encoded words (RFC 2047) decoded for reading. */
    public static String readable(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    /** All headers in order, decoded for reading. */
    public List<HeaderLine> headers() {
        try {
            List<HeaderLine> lines = new ArrayList<>();
            for (Header header : Collections.list(message.getAllHeaders())) {
                lines.add(new HeaderLine(header.getName(), readable(MimeUtility.unfold(header.getValue()))));
            }
            return lines;
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail has no readable headers", e);
        }
    }

    /** The plain text. */
    public Optional<String> text() {
        return part("text/plain");
    }

    /** The HTML. */
    public Optional<String> html() {
        return part("text/html");
    }

    private Optional<String> part(String mediaType) {
        try {
            return find(message, mediaType);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("A mail has no readable body", e);
        }
    }

    private static Optional<String> find(Part part, String mediaType) throws IOException, MessagingException {
        if (part.isMimeType(mediaType)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = find(parts.getBodyPart(i), mediaType);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** A message whose id is the one that SES answered with. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(String id) {
            super(SESSION);
            this.id = id;
        }

        Identified(InputStream raw, String id) throws MessagingException {
            super(SESSION, raw);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@eu-west-2.amazonses.com>");
        }
    }
}
