package org.kith.functions.contacts.function;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import org.kith.functions.contacts.bulk.WorkOnJob;
import org.kith.http.Router;
import org.kith.kernel.Environment;
import org.kith.work.ResumeWork;
import org.kith.work.WorkQueue;
import org.kith.work.sqs.QueueMessages;

/** Puts the parts of contacts together. */
@Singleton
@Component(modules = ContactsModule.class)
interface ContactsComponent {
    Router router();

    WorkOnJob workOnJob();

    QueueMessages queueMessages();

    ResumeWork resumeWork();

    WorkQueue jobQueue();

    /** Takes the function's settings. */
    @Component.Factory
    interface Factory {
        ContactsComponent create(@BindsInstance Environment environment);
    }
}
