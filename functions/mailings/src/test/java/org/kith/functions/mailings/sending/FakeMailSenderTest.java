package org.kith.functions.mailings.sending;

import java.util.List;
import org.kith.functions.mailings.sending.FakeMailSender.Answer;

class FakeMailSenderTest extends MailSenderContract {
    private final FakeMailSender fake = new FakeMailSender();

    @Override
    protected MailSender sender() {
        return fake;
    }

    @Override
    protected void next(Answer answer) {
        fake.next(answer);
    }

    @Override
    protected List<String> asked() {
        return fake.called().stream().map(mail -> mail.to().address().value()).toList();
    }
}
