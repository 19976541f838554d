package org.kith.functions.spreadsheets.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.functions.spreadsheets.HandBack;
import org.kith.functions.spreadsheets.Import.Decision;

/** {@code ImportHandBack} of the contract. */
record HandBackView(
        HandBack.Stage stage,
        Instant askedAt,
        ImportView.Named askedBy,
        Optional<String> problem,
        List<FetchView> fetched) {
    record FetchView(Instant at, ImportView.Named by) {
        static FetchView of(Decision download) {
            return new FetchView(download.at(), ImportView.Named.of(download.by()));
        }
    }

    static HandBackView of(HandBack handBack) {
        return new HandBackView(
                handBack.stage(),
                handBack.asked().at(),
                ImportView.Named.of(handBack.asked().by()),
                handBack.problem(),
                handBack.fetched().stream().map(FetchView::of).toList());
    }
}
