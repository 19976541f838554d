package org.kith.functions.mailings.unsubscribe;

import java.net.URI;
import java.util.Optional;
import org.kith.kernel.SealedTokens;

/** The links by which readers leave: a page for people, and an address for mail programs (RFC 8058). */
public final class LeaveLinks {
    private static final String PURPOSE = "unsubscribe";

    private final String origin;
    private final SealedTokens tokens;

    /** Takes where the web app is, without a slash at the end. */
    public LeaveLinks(String origin, SealedTokens tokens) {
        this.origin = origin;
        this.tokens = tokens;
    }

    /** Seals a token. */
    public String seal(LeaveToken token) {
        return tokens.seal(PURPOSE, token.write());
    }

    /** Opens what {@link #seal} sealed; empty for anything else. */
    public Optional<LeaveToken> open(String sealed) {
        return tokens.open(PURPOSE, sealed).flatMap(LeaveToken::read);
    }

    /** The page for people. */
    public String page(String sealed) {
        return origin + "/leave/" + sealed;
    }

    /** What mail programs post to. */
    public String oneClick(String sealed) {
        return origin + "/api/unsubscribe/" + sealed;
    }

    /** The host of the web app. */
    public String host() {
        return URI.create(origin).getHost();
    }
}
