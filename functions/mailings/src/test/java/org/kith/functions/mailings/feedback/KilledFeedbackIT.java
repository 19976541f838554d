package org.kith.functions.mailings.feedback;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.dynamodb.Update;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Tables.Killed;
import org.kith.functions.mailings.Tables.Plug;
import org.kith.functions.mailings.World;
import org.kith.functions.mailings.feedback.Feedback.Heard;
import org.kith.functions.mailings.sending.FakeMailSender.Answer;
import org.kith.testing.DynamoDbLocal;

/** The plug is pulled before and after every call that feedback makes; then SQS brings it again. */
class KilledFeedbackIT {
    @Test
    void killedAnywhereFeedbackThatComesAgainStillStopsAMailingThatDoesHarm() {
        boolean killed = true;
        for (long halves = 0; killed; halves++) {
            World other = new World(DynamoDbLocal.shared());
            other.readers(2);
            Mailing mailing = other.due();
            other.ses.next(Answer.ACCEPT, Answer.ACCEPT_THEN_TIME_OUT);
            other.process().work();
            // As if 200 had gone before, 6 of which came back: one more is too many.
            GroupData data =
                    new GroupTable(group -> other.tables.client(Plug.firm()), other.tables.groupData).of(World.GROUP);
            data.update(Update.of(data.keys().mailing(mailing.id()), "COUNTS", Condition.present())
                    .add("sent", 199)
                    .add("bounced", 6));
            Feedback bounce = ReconcileFeedbackContract.feedback(other, mailing, 0, Heard.HARD_BOUNCE);
            Plug plug = Plug.after(halves);
            try {
                other.process(plug, 1).reconcileFeedback.reconcile(bounce);
            } catch (Killed expected) {
                // As meant.
            }
            killed = plug.isOut();
            other.process().reconcileFeedback.reconcile(bounce);
            assertInstanceOf(MailingState.Paused.class, other.state(mailing), "killed after " + halves);
        }
    }
}
