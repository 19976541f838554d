package org.kith.functions.access;

import org.junit.jupiter.api.Nested;

/** The contracts of the stores, held by the fake that other tests use. */
class FakeStoresTest {
    @Nested
    class ChallengesTest extends ChallengesContract {
        @Override
        Stores stores() {
            return Stores.fake();
        }
    }

    @Nested
    class UsersTest extends UsersContract {
        @Override
        Stores stores() {
            return Stores.fake();
        }
    }

    @Nested
    class GroupUsersTest extends GroupUsersContract {
        @Override
        Stores stores() {
            return Stores.fake();
        }
    }

    @Nested
    class InvitationsTest extends InvitationsContract {
        @Override
        Stores stores() {
            return Stores.fake();
        }
    }

    @Nested
    class UserSessionsTest extends UserSessionsContract {
        @Override
        Stores stores() {
            return Stores.fake();
        }
    }

    @Nested
    class RateLimitsTest extends RateLimitsContract {
        @Override
        Stores stores() {
            return Stores.fake();
        }
    }

    @Nested
    class WaysInTest extends WaysInContract {
        @Override
        Stores stores() {
            return Stores.fake();
        }
    }

    @Nested
    class GroupWordsTest extends GroupWordsContract {
        @Override
        Stores stores() {
            return Stores.fake();
        }
    }
}
