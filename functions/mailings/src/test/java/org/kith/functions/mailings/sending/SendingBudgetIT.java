package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.Tables.Plug;
import org.kith.functions.mailings.World;
import org.kith.testing.DynamoDbLocal;

/** What a recipient costs. */
class SendingBudgetIT {
    private final World world = new World(DynamoDbLocal.shared());

    @Test
    void requestsPerRecipientAreFew() {
        world.readers(40);
        Mailing mailing = world.due();
        world.process().work(world.queue.due().orElseThrow());
        Plug plug = Plug.firm();
        world.process(plug, 1).work(world.queue.all().getLast());
        assertEquals(40, world.counts(mailing).sent());
        double each = plug.calls() / 40.0;
        System.out.println("Requests for each recipient, that to SES among them: " + each);
        assertTrue(each < 5, each + " requests for each recipient");
    }
}
