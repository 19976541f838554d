package org.kith.functions.access.function;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import org.kith.http.Router;
import org.kith.kernel.Environment;

/** Puts the parts of access together. */
@Singleton
@Component(modules = AccessModule.class)
interface AccessComponent {
    Router router();

    /** Takes the function's settings. */
    @Component.Factory
    interface Factory {
        AccessComponent create(@BindsInstance Environment environment);
    }
}
