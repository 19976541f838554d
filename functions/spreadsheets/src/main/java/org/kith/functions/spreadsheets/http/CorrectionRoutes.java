package org.kith.functions.spreadsheets.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.functions.spreadsheets.CorrectImport;
import org.kith.functions.spreadsheets.CorrectImport.Result;
import org.kith.functions.spreadsheets.CorrectImport.Wish;
import org.kith.functions.spreadsheets.ReadProblems;
import org.kith.functions.spreadsheets.Stores;
import org.kith.functions.spreadsheets.VisibleImports;
import org.kith.functions.spreadsheets.corrections.Corrections;
import org.kith.functions.spreadsheets.corrections.RowProblem;
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
import org.kith.kernel.ImportId;
import org.kith.kernel.Role;

/** What is wrong with the rows of an import that cannot be read, and how it is put right. */
public final class CorrectionRoutes {
    private static final String IMPORT = "/api/imports/{importId}";

    /** Of a sheet in Excel, which is the longest that there are. */
    private static final long LAST_ROW = 1_048_576;

    private final Stores.Source source;
    private final ReadProblems readProblems;
    private final CorrectImport correctImport;

    /** Takes the stores and the use cases. */
    public CorrectionRoutes(Stores.Source source, ReadProblems readProblems, CorrectImport correctImport) {
        this.source = source;
        this.readProblems = readProblems;
        this.correctImport = correctImport;
    }

    /** All of them. */
    public List<Route> all() {
        return List.of(
                Route.forRole(Role.COORDINATOR, Method.GET, IMPORT + "/problems", this::read),
                Route.forRole(Role.COORDINATOR, Method.POST, IMPORT + "/corrections", this::correct),
                Route.forRole(Role.COORDINATOR, Method.DELETE, IMPORT + "/corrections", this::withdraw));
    }

    private record ProblemsView(List<RowProblem> problems, List<CorrectionView> corrections) {}

    private record CorrectionView(int column, Optional<Integer> row, String says, String means) {
        static CorrectionView of(Corrections.Cell cell) {
            Corrections.Place place = cell.place();
            return new CorrectionView(place.column(), place.row(), place.says(), cell.means());
        }
    }

    private Response read(Request request, SignedIn caller) {
        return switch (readProblems.run(source.of(caller.group()), seen(request, caller))) {
            case ReadProblems.Result.Found(var problems, var corrections) ->
                Response.ok(new ProblemsView(
                        problems,
                        corrections.cells().stream().map(CorrectionView::of).toList()));
            case ReadProblems.Result.NotNow() -> throw notNow();
            case ReadProblems.Result.Missing() -> throw missing();
        };
    }

    private Response correct(Request request, SignedIn caller) {
        ImportId id = seen(request, caller);
        return answer(correctImport.run(source.of(caller.group()), id, wish(request.form()), request.receivedAt()));
    }

    private Response withdraw(Request request, SignedIn caller) {
        return answer(correctImport.withdraw(source.of(caller.group()), seen(request, caller), request.receivedAt()));
    }

    private static Wish wish(JsonForm form) {
        List<Corrections.Cell> cells = new ArrayList<>();
        for (JsonForm each : form.objects("cells", Corrections.MOST)) {
            Optional<Corrections.Place> place = place(each);
            String means = each.optionalText("means", Corrections.LONGEST).orElse("");
            place.ifPresent(at -> cells.add(new Corrections.Cell(at, means)));
        }
        Set<Integer> leftOut = columns(form, "leftOut");
        List<Corrections.Place> takenBack = form.objects("takenBack", Corrections.MOST).stream()
                .flatMap(each -> place(each).stream())
                .toList();
        Set<Integer> leftInAgain = columns(form, "leftInAgain");
        if (cells.isEmpty() && leftOut.isEmpty() && takenBack.isEmpty() && leftInAgain.isEmpty()) {
            form.fault("cells", "Say what to put right");
        }
        form.check();
        return new Wish(cells, leftOut, takenBack, leftInAgain);
    }

    /** Empty when something is wrong with it, which the form then knows. */
    private static Optional<Corrections.Place> place(JsonForm form) {
        OptionalLong column = form.number("column", 0, SheetReader.MOST_COLUMNS - 1L);
        Optional<Integer> row = form.has("row")
                ? form.number("row", 1, LAST_ROW).stream()
                        .mapToObj(Math::toIntExact)
                        .findFirst()
                : Optional.empty();
        String says = form.verbatim("says", Corrections.LONGEST);
        return column.stream()
                .mapToObj(at -> new Corrections.Place((int) at, row, says))
                .findFirst();
    }

    private static Set<Integer> columns(JsonForm form, String name) {
        return new HashSet<>(form.numbers(name, SheetReader.MOST_COLUMNS, 0, SheetReader.MOST_COLUMNS - 1));
    }

    private static Response answer(Result result) {
        return switch (result) {
            case Result.Corrected(var details) -> Response.accepted(ImportView.of(details));
            case Result.StillUnreadable(var cells) ->
                throw invalid(
                        cells.stream().map(cell -> new Fault("/cells/" + cell.index() + "/means", cell.reason())));
            case Result.WrongColumn(int columns) ->
                throw invalid(Stream.of(new Fault("/cells", "This sheet has " + columns + " columns")));
            case Result.TooMany() ->
                throw new ProblemException(Problem.conflict(
                        "too-many-corrections",
                        "At most " + Corrections.MOST
                                + " cells can be put right here. Put the others right in the sheet itself"));
            case Result.NotNow() -> throw notNow();
            case Result.Missing() -> throw missing();
        };
    }

    /** Looked for before the body is: a foreign id answers as a missing one, whatever it says. */
    private ImportId seen(Request request, SignedIn caller) {
        return new VisibleImports(source.of(caller.group()), caller.role())
                .find(request.id("importId", ImportId::new))
                .orElseThrow(CorrectionRoutes::missing)
                .current()
                .id();
    }

    private static ProblemException invalid(Stream<Fault> faults) {
        return new ProblemException(Problem.invalid(faults.toList()));
    }

    private static ProblemException notNow() {
        return new ProblemException(Problem.conflict("not-now", "The rows of this import cannot be put right now"));
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
