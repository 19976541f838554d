package org.kith.local.functions;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.Constructor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.local.template.FunctionDefinition;

/**
 * A function in this process: one instance of its handler, which many threads may call at once. Lambda makes one
 * instance for each call that runs at the same time, so a handler that is safe here is safe there.
 */
public final class LocalFunction {
    private final FunctionDefinition definition;
    private final RequestHandler<Object, @Nullable Object> handler;

    private LocalFunction(FunctionDefinition definition, RequestHandler<Object, @Nullable Object> handler) {
        this.definition = definition;
        this.handler = handler;
    }

    /**
     * Makes the handler by its constructor that takes the environment; Lambda uses the one without parameters.
     *
     * @throws IllegalStateException when the class is missing or is not such a handler
     */
    public static LocalFunction load(FunctionDefinition definition, ClassLoader classes) {
        try {
            Constructor<?> constructor =
                    Class.forName(definition.handlerClass(), true, classes).getConstructor(Map.class);
            if (constructor.newInstance(definition.environment()) instanceof RequestHandler<?, ?> handler) {
                return of(definition, handler);
            }
            throw new IllegalStateException(definition.handlerClass() + " is not a RequestHandler");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The template's function " + definition.name() + " cannot be made from "
                            + definition.handlerClass(),
                    e);
        }
    }

    @SuppressWarnings("unchecked") // The event's class follows from what sets the function off; Lambda trusts it, too.
    static LocalFunction of(FunctionDefinition definition, RequestHandler<?, ?> handler) {
        return new LocalFunction(definition, (RequestHandler<Object, @Nullable Object>) handler);
    }

    /** What the template says about it. */
    public FunctionDefinition definition() {
        return definition;
    }

    /** The class of the handler. */
    Class<?> handlerClass() {
        return handler.getClass();
    }

    /** Calls the handler. What it throws is for the caller: a request, a message and a schedule fail differently. */
    public @Nullable Object call(Object event, String requestId) {
        return handler.handleRequest(event, new LocalContext(definition, requestId));
    }
}
