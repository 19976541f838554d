package org.kith.functions.contacts.http;

import java.util.List;
import java.util.stream.Stream;
import org.kith.contacts.GroupStores;
import org.kith.functions.contacts.GroupMembers;
import org.kith.functions.contacts.bulk.BulkStores;
import org.kith.functions.contacts.bulk.DecideOnJob;
import org.kith.functions.contacts.bulk.StageJob;
import org.kith.functions.contacts.bulk.StageWholeGroup;
import org.kith.functions.contacts.documents.DocumentFiles;
import org.kith.functions.contacts.saved.SavedViews;
import org.kith.http.Route;
import org.kith.http.once.Once;
import org.kith.kernel.IdSource;
import org.kith.kernel.SealedTokens;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkLog;
import org.kith.work.WorkQueue;

/** Every route of this context. */
public final class ContactsRoutes {
    private final List<Route> all;

    /** What jobs need: the stores of each group, and where work is noted and asked for. */
    public record Bulk(BulkStores.Source stores, WorkInFlight inFlight, WorkQueue queue) {}

    /** Takes the stores of each group, how something is added to them once, and the files of each group. */
    public ContactsRoutes(
            GroupStores.Source stores,
            Once<GroupStores> once,
            SavedViews.Source views,
            Once<SavedViews.OfGroup> viewsOnce,
            DocumentFiles.Source files,
            GroupMembers.Source members,
            Bulk bulk,
            SealedTokens tokens,
            IdSource ids,
            WorkLog log) {
        Overdue overdue = new Overdue(log);
        this.all = Stream.of(
                        new DayRoutes(stores, overdue).routes(),
                        new ContactListingRoutes(stores, new Cursors(tokens)).routes(),
                        new ContactRoutes(stores, once, ids).routes(),
                        new TimelineRoutes(once, members).routes(),
                        new DocumentRoutes(stores, files).routes(),
                        new TaskRoutes(stores, once, members).routes(),
                        new ListRoutes(stores, once).routes(),
                        new FieldRoutes(stores, views, once).routes(),
                        new GoneRoutes(stores, bulk.stores(), overdue).routes(),
                        new MergeRoutes(stores).routes(),
                        new ExportRoutes(stores).routes(),
                        new DuplicateRoutes(stores).routes(),
                        new HomeRoutes(stores, once).routes(),
                        new RelationshipRoutes(stores, once).routes(),
                        new RelationshipKindRoutes(stores, once).routes(),
                        new SegmentRoutes(stores, once).routes(),
                        new SavedViewRoutes(views, viewsOnce).routes(),
                        new JobRoutes(
                                        bulk.stores(),
                                        members,
                                        new StageJob(ids),
                                        new DecideOnJob(bulk.inFlight(), bulk.queue()))
                                .routes(),
                        new JobFileRoutes(bulk.stores()).routes(),
                        new ArchiveRoutes(bulk.stores(), new StageWholeGroup(ids)).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** For the router. */
    public List<Route> all() {
        return all;
    }
}
