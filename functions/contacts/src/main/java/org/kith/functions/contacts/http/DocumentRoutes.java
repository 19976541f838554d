package org.kith.functions.contacts.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kith.contacts.GroupStores;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.DocumentType;
import org.kith.contacts.documents.Documents;
import org.kith.contacts.documents.FileName;
import org.kith.functions.contacts.documents.AttachDocument;
import org.kith.functions.contacts.documents.DocumentFiles;
import org.kith.functions.contacts.http.Views.ByView;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.Role;

/** Files that are attached to a contact. Their bytes never pass here: the browser sends and fetches them itself. */
final class DocumentRoutes {
    private static final String DOCUMENTS = "/api/contacts/{contactId}/documents";
    private static final String DOCUMENT = DOCUMENTS + "/{documentId}";

    private final GroupStores.Source stores;
    private final DocumentFiles.Source files;

    DocumentRoutes(GroupStores.Source stores, DocumentFiles.Source files) {
        this.stores = stores;
        this.files = files;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.CONTRIBUTOR, Method.POST, DOCUMENTS, this::begin),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, DOCUMENT + "/uploaded", this::uploaded),
                Route.forRole(Role.VIEWER, Method.GET, DOCUMENT + "/download", this::download),
                Route.forRole(Role.CONTRIBUTOR, Method.DELETE, DOCUMENT, this::remove));
    }

    record DocumentView(String id, String changeId, String name, String mediaType, long bytes, Instant at, ByView by) {
        static DocumentView of(Document document) {
            return new DocumentView(
                    document.id().value(),
                    document.change().value(),
                    document.name(),
                    document.type().mediaType(),
                    document.bytes(),
                    document.at(),
                    ByView.of(document.by()));
        }
    }

    record DocumentTicketView(String id, String url, Map<String, String> headers) {}

    record DownloadView(String url) {}

    private Response begin(Request request, SignedIn caller) {
        JsonForm form = request.form();
        Optional<String> name = FileName.of(form.line("name", FileName.LONGEST));
        Optional<DocumentType> type = name.flatMap(DocumentType::of);
        if (type.isEmpty() && !form.hasFault("name")) {
            form.fault(
                    "name",
                    "Files of this kind cannot be attached. PDF, pictures, office files, text, CSV and saved mails can");
        }
        OptionalLong bytes = form.number("bytes", 1, Long.MAX_VALUE);
        if (bytes.orElse(0) > Document.MOST_BYTES) {
            form.fault("bytes", "This file is larger than 25 MB");
        }
        form.check();
        Documents documents = stores.of(caller.group()).documents();
        return switch (documents.await(
                contact(request),
                name.orElseThrow(),
                type.orElseThrow(),
                bytes.orElseThrow(),
                Signing.of(request, caller))) {
            case Documents.Awaited.Room(Document document) -> {
                DocumentFiles.Ticket ticket = files.of(caller.group()).ticket(document);
                yield Response.created(new DocumentTicketView(document.id().value(), ticket.url(), ticket.headers()));
            }
            case Documents.Awaited.Missing() -> throw missing();
            case Documents.Awaited.TooMany() ->
                throw new ProblemException(Problem.conflict(
                                "too-many-documents", "200 files are attached here, which is as many as can be")
                        .withDetail("Those removed within the last 30 days count, too"));
            case Documents.Awaited.Full() ->
                throw new ProblemException(
                        Problem.conflict("files-full", "The files of your group are 5 GB, which is as much as can be")
                                .withDetail("Remove some that nobody needs; they count for another 30 days"));
        };
    }

    private Response uploaded(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactId contact = contact(request);
        AttachDocument attach = new AttachDocument(group.documents(), files.of(caller.group()));
        return switch (attach.run(contact, document(request), Signing.of(request, caller))) {
            case AttachDocument.Outcome.Attached _ -> Response.ok(ContactPages.show(request, caller, group, contact));
            case AttachDocument.Outcome.NotArrived() ->
                throw new ProblemException(Problem.conflict("file-missing", "The file has not arrived yet"));
            case AttachDocument.Outcome.Refused(Document refused) -> {
                String told = "What is in “" + refused.name() + "” is not what its name says";
                throw new ProblemException(Problem.invalid("", told).withDetail(told));
            }
            case AttachDocument.Outcome.Missing() -> throw missing();
        };
    }

    private Response download(Request request, SignedIn caller) {
        return stores.of(caller.group())
                .documents()
                .find(contact(request), document(request))
                .filter(Document::kept)
                .map(document ->
                        Response.ok(new DownloadView(files.of(caller.group()).download(document))))
                .orElseThrow(DocumentRoutes::missing);
    }

    private Response remove(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        ContactId contact = contact(request);
        if (!group.documents().remove(contact, document(request), Signing.of(request, caller))) {
            throw missing();
        }
        return Response.ok(ContactPages.show(request, caller, group, contact));
    }

    private static ContactId contact(Request request) {
        return request.id("contactId", ContactId::new);
    }

    private static DocumentId document(Request request) {
        return request.id("documentId", DocumentId::new);
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
