package org.kith.functions.spreadsheets.function;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import org.kith.functions.spreadsheets.WorkOnImport;
import org.kith.http.Router;
import org.kith.kernel.Environment;
import org.kith.work.ResumeWork;
import org.kith.work.WorkQueue;
import org.kith.work.sqs.QueueMessages;

/** Puts the parts of spreadsheets together. Each function makes only what it asks for. */
@Singleton
@Component(modules = SpreadsheetsModule.class)
interface SpreadsheetsComponent {
    Router router();

    WorkOnImport workOnImport();

    QueueMessages queueMessages();

    ResumeWork resumeWork();

    WorkQueue importQueue();

    /** Takes the function's settings. */
    @Component.Factory
    interface Factory {
        SpreadsheetsComponent create(@BindsInstance Environment environment);
    }
}
