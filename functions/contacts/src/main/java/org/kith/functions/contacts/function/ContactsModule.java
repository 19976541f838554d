package org.kith.functions.contacts.function;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.kith.contacts.GroupStores;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.GroupTable;
import org.kith.functions.contacts.GroupMembers;
import org.kith.functions.contacts.dynamodb.DirectoryGroupMembers;
import org.kith.functions.contacts.dynamodb.DynamoDbSavedViews;
import org.kith.functions.contacts.http.ContactsRoutes;
import org.kith.functions.contacts.saved.SavedViews;
import org.kith.http.FrontDoor;
import org.kith.http.RequestLog;
import org.kith.http.Router;
import org.kith.http.once.Once;
import org.kith.http.once.dynamodb.DynamoDbOnce;
import org.kith.http.session.Sessions;
import org.kith.http.session.dynamodb.DirectorySessions;
import org.kith.kernel.Environment;
import org.kith.kernel.IdSource;
import org.kith.kernel.SealedTokens;

/** What each part of contacts is made of. */
@Module
final class ContactsModule {
    private ContactsModule() {}

    @Provides
    @Singleton
    static IdSource ids() {
        return IdSource.random();
    }

    @Provides
    static InstantSource clock() {
        return InstantSource.system();
    }

    @Provides
    @Singleton
    static Directory directory(Environment environment) {
        return Directory.from(environment);
    }

    @Provides
    @Singleton
    static GroupTable table(Environment environment) {
        return GroupTable.from(environment);
    }

    @Provides
    @Singleton
    static GroupStores.Source stores(GroupTable table, IdSource ids) {
        return new DynamoDbStores(table, ids);
    }

    @Provides
    static Once<GroupStores> once(GroupTable table, IdSource ids) {
        return new DynamoDbOnce<>(table, new DynamoDbStores(table, ids)::over);
    }

    @Provides
    static SavedViews.Source views(GroupTable table, IdSource ids, InstantSource clock) {
        return group -> user -> new DynamoDbSavedViews(table.of(group), user, ids, clock);
    }

    @Provides
    static Once<SavedViews.OfGroup> viewsOnce(GroupTable table, IdSource ids, InstantSource clock) {
        return new DynamoDbOnce<>(table, data -> user -> new DynamoDbSavedViews(data, user, ids, clock));
    }

    @Provides
    static GroupMembers.Source members(Directory directory) {
        return new DirectoryGroupMembers(directory);
    }

    @Provides
    static Sessions sessions(Directory directory) {
        return new DirectorySessions(directory);
    }

    @Provides
    static ContactsRoutes routes(
            GroupStores.Source stores,
            Once<GroupStores> once,
            SavedViews.Source views,
            Once<SavedViews.OfGroup> viewsOnce,
            GroupMembers.Source members,
            IdSource ids,
            Environment environment) {
        SealedTokens tokens = SealedTokens.withKey(environment.required("KITH_SEALING_KEY"));
        return new ContactsRoutes(stores, once, views, viewsOnce, members, tokens, ids);
    }

    @Provides
    static Router router(ContactsRoutes routes, Environment environment, Sessions sessions, InstantSource clock) {
        return new Router(routes.all(), FrontDoor.from(environment), sessions, clock, new RequestLog(System.out));
    }
}
