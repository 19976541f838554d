package org.kith.functions.access;

import org.junit.jupiter.api.Nested;
import org.kith.dynamodb.Directory;
import org.kith.testing.DynamoDbLocal;

/** The contracts of the stores, held by DynamoDB. */
class DirectoryStoresIT {
    private static final DynamoDbLocal DYNAMO_DB = DynamoDbLocal.shared();

    private static Stores inANewTable() {
        return Stores.in(new Directory(DYNAMO_DB.client(), DYNAMO_DB.newDirectoryTable()));
    }

    @Nested
    class ChallengesIT extends ChallengesContract {
        @Override
        Stores stores() {
            return inANewTable();
        }
    }

    @Nested
    class UsersIT extends UsersContract {
        @Override
        Stores stores() {
            return inANewTable();
        }
    }

    @Nested
    class GroupUsersIT extends GroupUsersContract {
        @Override
        Stores stores() {
            return inANewTable();
        }
    }

    @Nested
    class InvitationsIT extends InvitationsContract {
        @Override
        Stores stores() {
            return inANewTable();
        }
    }

    @Nested
    class UserSessionsIT extends UserSessionsContract {
        @Override
        Stores stores() {
            return inANewTable();
        }
    }

    @Nested
    class RateLimitsIT extends RateLimitsContract {
        @Override
        Stores stores() {
            return inANewTable();
        }
    }

    @Nested
    class WaysInIT extends WaysInContract {
        @Override
        Stores stores() {
            return inANewTable();
        }
    }

    @Nested
    class GroupWordsIT extends GroupWordsContract {
        @Override
        Stores stores() {
            return inANewTable();
        }
    }
}
