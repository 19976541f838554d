package org.kith.functions.contacts.http;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.ContactKind;
import org.kith.contacts.GroupStores;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.Fields;
import org.kith.contacts.fields.VisibleFields;
import org.kith.contacts.segments.VisibleSegments;
import org.kith.functions.contacts.http.SavedViewRoutes.SavedViewView;
import org.kith.functions.contacts.http.Views.Named;
import org.kith.functions.contacts.saved.SavedViews;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.once.Once;
import org.kith.http.session.SignedIn;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;

/** The group's own fields: what is asked, of whom, and who sees the answers. */
final class FieldRoutes {
    private static final String FIELD = "/api/fields/{fieldId}";
    private static final int MOST_CHOICES = 100;

    private final GroupStores.Source stores;
    private final SavedViews.Source views;
    private final Once<GroupStores> once;

    FieldRoutes(GroupStores.Source stores, SavedViews.Source views, Once<GroupStores> once) {
        this.stores = stores;
        this.views = views;
        this.once = once;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/fields", this::read),
                Route.forRole(Role.COORDINATOR, Method.POST, "/api/fields", this::add),
                Route.forRole(Role.COORDINATOR, Method.PUT, FIELD, this::change),
                Route.forRole(Role.COORDINATOR, Method.GET, FIELD + "/uses", this::uses));
    }

    record FieldView(
            String id,
            long version,
            String name,
            FieldKind kind,
            String section,
            Optional<String> help,
            List<String> choices,
            List<ContactKind> of,
            Role seenBy,
            boolean sensitive,
            boolean retired) {
        static FieldView of(Field field) {
            return new FieldView(
                    field.id().value(),
                    field.version(),
                    field.name(),
                    field.kind(),
                    field.section(),
                    field.help(),
                    field.choices(),
                    field.of().stream().sorted().toList(),
                    field.seenBy(),
                    field.sensitive(),
                    field.retired());
        }
    }

    record FieldsView(List<FieldView> fields) {}

    record UsesView(long contacts, List<Named> segments, List<SavedViewView> views) {}

    private Response read(Request request, SignedIn caller) {
        List<Field> all = stores.of(caller.group()).fields().all();
        return Response.ok(new FieldsView(VisibleFields.of(all, caller.role()).all().stream()
                .map(FieldView::of)
                .toList()));
    }

    private Response add(Request request, SignedIn caller) {
        JsonForm form = request.form();
        Optional<FieldKind> kind = form.choice("kind", FieldKind.class);
        Field.Design design = design(form, caller.role(), kind);
        form.check();
        return once.answer(
                request,
                caller,
                group -> Response.created(FieldView.of(saved(group.fields().add(kind.orElseThrow(), design)))));
    }

    private Response change(Request request, SignedIn caller) {
        long version = request.expectedVersion();
        Fields fields = stores.of(caller.group()).fields();
        Field before = visible(fields, request, caller);
        JsonForm form = request.form();
        Field.Design design = design(form, caller.role(), Optional.of(before.kind()));
        form.check();
        return Response.ok(FieldView.of(saved(fields.change(before.id(), version, design))));
    }

    private Response uses(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        Field field = visible(group.fields(), request, caller);
        long contacts = group.contacts().everyone().stream()
                .filter(contact -> contact.own().containsKey(field.id()))
                .count();
        List<Named> segments = VisibleSegments.of(group, caller.role()).all().stream()
                .filter(segment -> segment.asks(field.id()))
                .map(segment -> new Named(segment.id().value(), segment.name()))
                .toList();
        List<SavedViewView> shownIn = views.of(caller.group()).of(caller.user()).all().stream()
                .filter(view -> view.query().shows(field.id()))
                .map(SavedViewView::of)
                .toList();
        return Response.ok(new UsesView(contacts, segments, shownIn));
    }

    /** A field that the caller's role does not see is none for the caller. */
    private static Field visible(Fields fields, Request request, SignedIn caller) {
        return fields.find(request.id("fieldId", FieldId::new))
                .filter(field -> caller.role().atLeast(field.seenBy()))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static Field.Design design(JsonForm form, Role caller, Optional<FieldKind> kind) {
        String name = form.line("name", 100);
        Optional<String> section = form.optionalLine("section", 60);
        Optional<String> help = form.optionalText("help", 300);
        List<String> choices = choices(form, kind);
        Set<ContactKind> of = form.choices("of", ContactKind.class);
        Optional<Role> seenBy = form.optionalChoice("seenBy", Role.class);
        boolean sensitive = form.optionalFlag("sensitive");
        boolean retired = form.optionalFlag("retired");
        Role least = seenBy.orElse(sensitive ? Role.COORDINATOR : Role.VIEWER);
        if (sensitive && least == Role.VIEWER) {
            form.fault("seenBy", "What is sensitive is not for everybody: choose who may see it");
        }
        if (!caller.atLeast(least)) {
            form.fault("seenBy", "You would not see this field yourself");
        }
        return new Field.Design(
                name,
                section.orElse(""),
                help,
                choices,
                of.isEmpty() ? EnumSet.of(ContactKind.PERSON) : of,
                least,
                sensitive,
                retired);
    }

    private static List<String> choices(JsonForm form, Optional<FieldKind> kind) {
        List<String> choices = form.texts("choices", MOST_CHOICES, 100);
        if (kind.isPresent() && !kind.get().hasChoices() && !choices.isEmpty()) {
            form.fault("choices", "Only a choice has choices");
        }
        if (kind.isPresent() && kind.get().hasChoices() && choices.size() < 2 && !form.hasFault("choices")) {
            form.fault("choices", "Enter two choices or more");
        }
        List<String> distinct = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            String choice = choices.get(i);
            if (distinct.stream().anyMatch(choice::equalsIgnoreCase)) {
                form.fault("choices/" + i, "This is there already");
            }
            distinct.add(choice);
        }
        return distinct;
    }

    private static Field saved(Fields.Outcome outcome) {
        return switch (outcome) {
            case Fields.Outcome.Saved(Field field) -> field;
            case Fields.Outcome.NameTaken() ->
                throw new ProblemException(Problem.invalid("/name", "There is a field of this name already"));
            case Fields.Outcome.TooMany() ->
                throw new ProblemException(
                        Problem.conflict("too-many-fields", "A group can have " + Fields.MOST + " fields of its own"));
            case Fields.Outcome.Outdated() -> throw new ProblemException(Problem.changedSince());
            case Fields.Outcome.Missing() -> throw new ProblemException(Problem.notFound());
        };
    }
}
