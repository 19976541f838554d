package org.kith.functions.contacts.function;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import org.kith.http.Router;
import org.kith.kernel.Environment;

/** Puts the parts of contacts together. */
@Singleton
@Component(modules = ContactsModule.class)
interface ContactsComponent {
    Router router();

    /** Takes the function's settings. */
    @Component.Factory
    interface Factory {
        ContactsComponent create(@BindsInstance Environment environment);
    }
}
