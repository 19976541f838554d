package org.kith.functions.spreadsheets.http;

import java.util.List;
import org.kith.functions.spreadsheets.HandSheetBack;
import org.kith.functions.spreadsheets.HandSheetBack.Result;
import org.kith.functions.spreadsheets.Import.Decision;
import org.kith.functions.spreadsheets.Starter;
import org.kith.functions.spreadsheets.Stores;
import org.kith.functions.spreadsheets.VisibleImports;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ImportId;
import org.kith.kernel.Role;

/** The sheet of an import, handed back: it is made, and then handed out. */
public final class HandBackRoutes {
    private static final String SHEET = "/api/imports/{importId}/sheet";

    private final Stores.Source source;
    private final HandSheetBack handSheetBack;

    /** Takes the stores and the use case. */
    public HandBackRoutes(Stores.Source source, HandSheetBack handSheetBack) {
        this.source = source;
        this.handSheetBack = handSheetBack;
    }

    /** All of them. */
    public List<Route> all() {
        return List.of(
                Route.forRole(Role.COORDINATOR, Method.POST, SHEET, this::ask),
                Route.forRole(Role.COORDINATOR, Method.POST, SHEET + "/file", this::fetch));
    }

    private record DownloadView(String url) {}

    private Response ask(Request request, SignedIn caller) {
        return answer(handSheetBack.ask(source.of(caller.group()), seen(request, caller), decision(request, caller)));
    }

    private Response fetch(Request request, SignedIn caller) {
        return answer(handSheetBack.fetch(source.of(caller.group()), seen(request, caller), decision(request, caller)));
    }

    private static Response answer(Result result) {
        return switch (result) {
            case Result.Accepted(var details) -> Response.accepted(ImportView.of(details));
            case Result.HandedOut(String url) -> Response.created(new DownloadView(url));
            case Result.NotNow() ->
                throw new ProblemException(
                        Problem.conflict("not-now", "The sheet of this import cannot be handed back now"));
            case Result.Missing() -> throw missing();
        };
    }

    private ImportId seen(Request request, SignedIn caller) {
        return new VisibleImports(source.of(caller.group()), caller.role())
                .find(request.id("importId", ImportId::new))
                .orElseThrow(HandBackRoutes::missing)
                .current()
                .id();
    }

    private static Decision decision(Request request, SignedIn caller) {
        return new Decision(new Starter(caller.user(), caller.name()), request.receivedAt());
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
