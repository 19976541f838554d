package org.kith.functions.access.sqs;

import org.kith.testing.SqsLocal;

class SqsServiceMailIT extends SqsServiceMailContract {
    private static final SqsLocal SQS = SqsLocal.shared();

    SqsServiceMailIT() {
        super(SQS.client(), SQS.newQueue());
    }
}
