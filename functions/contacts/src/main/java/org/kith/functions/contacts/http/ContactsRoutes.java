package org.kith.functions.contacts.http;

import java.util.List;
import java.util.stream.Stream;
import org.kith.contacts.GroupStores;
import org.kith.functions.contacts.GroupMembers;
import org.kith.functions.contacts.saved.SavedViews;
import org.kith.http.Route;
import org.kith.http.once.Once;
import org.kith.kernel.IdSource;
import org.kith.kernel.SealedTokens;

/** Every route of this context. */
public final class ContactsRoutes {
    private final List<Route> all;

    /** Takes the stores of each group, and how something is added to them once. */
    public ContactsRoutes(
            GroupStores.Source stores,
            Once<GroupStores> once,
            SavedViews.Source views,
            Once<SavedViews.OfGroup> viewsOnce,
            GroupMembers.Source members,
            SealedTokens tokens,
            IdSource ids) {
        this.all = Stream.of(
                        new DayRoutes(stores).routes(),
                        new ContactListingRoutes(stores, new Cursors(tokens)).routes(),
                        new ContactRoutes(stores, once, ids).routes(),
                        new TimelineRoutes(once, members).routes(),
                        new TaskRoutes(stores, once, members).routes(),
                        new ListRoutes(stores, once).routes(),
                        new FieldRoutes(stores, once).routes(),
                        new GoneRoutes(stores).routes(),
                        new ExportRoutes(stores).routes(),
                        new DuplicateRoutes(stores).routes(),
                        new RelationshipRoutes(stores, once).routes(),
                        new RelationshipKindRoutes(stores, once).routes(),
                        new SegmentRoutes(stores, once).routes(),
                        new SavedViewRoutes(views, viewsOnce).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** For the router. */
    public List<Route> all() {
        return all;
    }
}
