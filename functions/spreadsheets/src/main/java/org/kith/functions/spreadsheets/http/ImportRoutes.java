package org.kith.functions.spreadsheets.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kith.files.csv.CsvText;
import org.kith.functions.spreadsheets.DecideOnImport;
import org.kith.functions.spreadsheets.Import;
import org.kith.functions.spreadsheets.Import.Decision;
import org.kith.functions.spreadsheets.ImportState;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.PlanImport;
import org.kith.functions.spreadsheets.ReadRejectedRows;
import org.kith.functions.spreadsheets.ReadSheet;
import org.kith.functions.spreadsheets.StartImport;
import org.kith.functions.spreadsheets.Starter;
import org.kith.functions.spreadsheets.Stores;
import org.kith.functions.spreadsheets.VisibleImports;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.Fault;
import org.kith.kernel.FieldId;
import org.kith.kernel.IdSource;
import org.kith.kernel.ImportId;
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.Role;

/** The routes of imports: from a request to a use case, and from its outcome to an answer. */
public final class ImportRoutes {
    private static final String IMPORTS = "/api/imports";
    private static final String IMPORT = "/api/imports/{importId}";
    private static final int LONGEST_FILE_NAME = 200;
    private static final int MOST_SHEETS = 10_000;
    /** Of Excel. */
    private static final int LAST_ROW = 1_048_576;
    /** Of the file of rejected rows: Lambda answers with 6 MB at most (an AWS limit), and JSON needs room, too. */
    private static final int MOST_CHARACTERS = 2_500_000;

    private final Stores.Source source;
    private final StartImport startImport;
    private final ReadSheet readSheet;
    private final PlanImport planImport;
    private final DecideOnImport decideOnImport;
    private final ReadRejectedRows readRejectedRows;

    /** Takes the stores and the use cases. */
    public ImportRoutes(
            Stores.Source source,
            StartImport startImport,
            ReadSheet readSheet,
            PlanImport planImport,
            DecideOnImport decideOnImport,
            ReadRejectedRows readRejectedRows) {
        this.source = source;
        this.startImport = startImport;
        this.readSheet = readSheet;
        this.planImport = planImport;
        this.decideOnImport = decideOnImport;
        this.readRejectedRows = readRejectedRows;
    }

    /** All of them. */
    public List<Route> all() {
        return List.of(
                route(Method.GET, IMPORTS, this::list),
                route(Method.POST, IMPORTS, this::start),
                route(Method.GET, IMPORT, this::read),
                route(Method.POST, IMPORT + "/read", this::readSheet),
                route(Method.PUT, IMPORT + "/plan", this::plan),
                route(Method.GET, IMPORT + "/rejected", this::rejected),
                route(Method.POST, IMPORT + "/apply", this::apply),
                route(Method.POST, IMPORT + "/undo", this::undo));
    }

    private static Route route(Method method, String path, Route.SignedInHandler handler) {
        return Route.forRole(Role.COORDINATOR, method, path, handler);
    }

    private Response list(Request request, SignedIn caller) {
        Stores stores = stores(caller);
        List<Import> shown = request.query("answering")
                .map(field -> new VisibleImports(stores, caller.role()).toAnswer(field(field)))
                .orElseGet(stores.imports()::newest);
        return Response.ok(
                new ImportView.Imports(shown.stream().map(ImportView::listed).toList()));
    }

    /** A text that cannot be an id is answered like an id that does not exist. */
    private static FieldId field(String text) {
        return Optional.of(text).filter(IdSource::isId).map(FieldId::new).orElseThrow(ImportRoutes::missing);
    }

    private Response start(Request request, SignedIn caller) {
        JsonForm form = request.form();
        String fileName = form.line("fileName", LONGEST_FILE_NAME);
        OptionalLong bytes = form.number("bytes", 1, Long.MAX_VALUE);
        if (bytes.orElse(0) > SheetReader.LARGEST_FILE) {
            form.fault("bytes", "This file is larger than 20 MB. Split it into smaller ones");
        }
        form.check();
        StartImport.Started started =
                startImport.run(stores(caller), fileName, bytes.orElseThrow(), starter(caller), request.receivedAt());
        return Response.created(new TicketView(
                started.id().value(), started.ticket().url(), started.ticket().headers()));
    }

    private Response read(Request request, SignedIn caller) {
        return Response.ok(ImportView.of(seen(request, caller)));
    }

    private Response readSheet(Request request, SignedIn caller) {
        ImportId id = seen(request, caller).current().id();
        Stores stores = stores(caller);
        return switch (readSheet.run(stores, id, choice(request), today(request, caller))) {
            case ReadSheet.Result.Read(var details) ->
                Response.ok(ImportView.of(new VisibleImports(stores, caller.role()).shown(details)));
            case ReadSheet.Result.BadChoice(String field, String problem) -> throw invalid("/" + field, problem);
            case ReadSheet.Result.NotNow(ImportState state) -> throw notNow(sentence(state));
            case ReadSheet.Result.Unreadable(String problem) ->
                throw new ProblemException(Problem.invalid("", problem).withDetail(problem));
            case ReadSheet.Result.NotThere() ->
                throw new ProblemException(Problem.conflict("file-missing", "The file has not arrived yet"));
            case ReadSheet.Result.Missing() -> throw missing();
        };
    }

    private static ReadSheet.Choice choice(Request request) {
        if (request.body().isBlank()) {
            return ReadSheet.Choice.NONE;
        }
        JsonForm form = request.form();
        OptionalInt sheet = whole(form, "sheet", 0, MOST_SHEETS);
        OptionalInt headerRow = whole(form, "headerRow", 1, LAST_ROW);
        form.check();
        return new ReadSheet.Choice(sheet, headerRow);
    }

    private static OptionalInt whole(JsonForm form, String name, int least, int most) {
        if (!form.has(name)) {
            return OptionalInt.empty();
        }
        OptionalLong number = form.number(name, least, most);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private Response plan(Request request, SignedIn caller) {
        LocalDate today = today(request, caller);
        ImportId id = seen(request, caller).current().id();
        Stores stores = stores(caller);
        return switch (planImport.run(
                stores,
                id,
                PlanForm.read(request.form(), today),
                starter(caller),
                caller.role(),
                request.receivedAt())) {
            case PlanImport.Result.Planned(var details) -> Response.accepted(ImportView.of(details));
            case PlanImport.Result.WrongColumns(int columns) ->
                throw invalid("/fields", "This sheet has " + columns + " columns; say for each what it is");
            case PlanImport.Result.NoSuchList() -> throw invalid("/listId", "There is no such list");
            case PlanImport.Result.NoSuchField(FieldId _) -> throw invalid("/ownFields", "There is no such field");
            case PlanImport.Result.NoSuchKind(RelationshipKindId _) ->
                throw invalid("/relations", "There is no such kind of relationship, or it is no longer used");
            case PlanImport.Result.NoReference(FieldId _) ->
                throw invalid("/ownFields", "Only a short text or a number can tell who is who");
            case PlanImport.Result.OneAnswer(FieldId _) ->
                throw invalid("/treatments", "A field that has one answer cannot be added to; keep or overwrite it");
            case PlanImport.Result.TooManyLists() ->
                throw invalid("/newList", "This group has as many lists as are possible; choose one of them");
            case PlanImport.Result.NotNow() -> throw notNow("The plan of this import cannot be changed now");
            case PlanImport.Result.Missing() -> throw missing();
        };
    }

    private Response rejected(Request request, SignedIn caller) {
        ImportId id = seen(request, caller).current().id();
        CsvText text = CsvText.file();
        return switch (readRejectedRows.run(
                stores(caller), id, row -> text.row(row).length() < MOST_CHARACTERS)) {
            case ReadRejectedRows.Result.Written(String fileName) ->
                Response.file("text/csv", "not-read-" + withoutEnding(fileName) + ".csv", text.toString());
            case ReadRejectedRows.Result.NotNow() -> throw notNow("There is no list of such rows now");
            case ReadRejectedRows.Result.Missing() -> throw missing();
        };
    }

    private Response apply(Request request, SignedIn caller) {
        return decided(decideOnImport.apply(
                stores(caller), seen(request, caller).current().id(), decision(request, caller)));
    }

    private Response undo(Request request, SignedIn caller) {
        return decided(decideOnImport.undo(
                stores(caller), seen(request, caller).current().id(), decision(request, caller)));
    }

    private static Response decided(DecideOnImport.Result result) {
        return switch (result) {
            case DecideOnImport.Result.Accepted(var details) -> Response.accepted(ImportView.of(details));
            case DecideOnImport.Result.NotNow(ImportState state) -> throw notNow(sentence(state));
            case DecideOnImport.Result.TooLate() ->
                throw notNow("An import can be taken back for 90 days; this one is older");
            case DecideOnImport.Result.TooManyLists() ->
                throw notNow("A new list cannot be made: this group has as many lists as are possible");
            case DecideOnImport.Result.Missing() -> throw missing();
        };
    }

    private static String sentence(ImportState state) {
        return switch (state) {
            case WAITING_FOR_FILE -> "The file of this import has not been read yet";
            case MATCHING -> "Nobody has said yet what the columns of this import are";
            case CHECKING -> "The rows of this import are still being checked";
            case READY -> "This import has not been brought in yet";
            case APPLYING -> "This import is still being brought in";
            case APPLIED -> "This import was brought in";
            case UNDOING, UNDONE -> "This import was taken back";
            case FAILED -> "This import cannot go on; choose the file again";
        };
    }

    private static LocalDate today(Request request, SignedIn caller) {
        return LocalDate.ofInstant(request.receivedAt(), caller.timeZone());
    }

    private Stores stores(SignedIn caller) {
        return source.of(caller.group());
    }

    /** The import that is asked about, before the body is looked at: a foreign id answers as a missing one, whatever it says. */
    private Details seen(Request request, SignedIn caller) {
        return new VisibleImports(stores(caller), caller.role())
                .find(request.id("importId", ImportId::new))
                .orElseThrow(ImportRoutes::missing);
    }

    private static Starter starter(SignedIn caller) {
        return new Starter(caller.user(), caller.name());
    }

    private static Decision decision(Request request, SignedIn caller) {
        return new Decision(starter(caller), request.receivedAt());
    }

    private static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }

    private static ProblemException notNow(String title) {
        return new ProblemException(Problem.conflict("not-now", title));
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(Problem.invalid(List.of(new Fault(pointer, detail))));
    }

    private record TicketView(String importId, String url, Map<String, String> headers) {}
}
