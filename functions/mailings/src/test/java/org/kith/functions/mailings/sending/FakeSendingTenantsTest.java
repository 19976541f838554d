package org.kith.functions.mailings.sending;

import java.util.Set;
import org.kith.functions.mailings.sending.FakeSendingTenants.Answer;

class FakeSendingTenantsTest extends SendingTenantsContract {
    private final FakeSendingTenants fake = new FakeSendingTenants();

    @Override
    protected SendingTenants process() {
        return fake;
    }

    @Override
    protected void next(Answer answer) {
        fake.next(answer);
    }

    @Override
    protected Set<String> tenants() {
        return fake.tenants();
    }
}
