package org.kith.functions.contacts.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.HttpEvents;

class ContactsHttpIT {
    @Test
    void startsFromItsSettingsAndAsksWhoIsThere() {
        DynamoDbLocal dynamoDb = DynamoDbLocal.shared();
        Map<String, String> settings = new HashMap<>(dynamoDb.environment());
        settings.put("KITH_GROUP_DATA_TABLE", dynamoDb.newGroupDataTable());
        settings.put("KITH_DIRECTORY_TABLE", dynamoDb.newDirectoryTable());
        settings.put("KITH_ORIGIN", HttpEvents.ORIGIN);
        settings.put("KITH_JOB_WORK_QUEUE_URL", "http://localhost/queue");
        settings.put("KITH_SEALING_KEY", Base64.getEncoder().encodeToString(new byte[32]));

        ContactsHttp function = new ContactsHttp(settings);

        int status = function.handleRequest(
                        HttpEvents.request("GET", "/api/contacts")
                                .cookie("__Host-kith", "nobodys")
                                .event(),
                        unused())
                .getStatusCode();
        assertEquals(401, status);
        // Which ones, the tests of the template and the contract say.
        assertFalse(function.routes().isEmpty());
    }

    /** The function asks nothing of Lambda's context. */
    private static Context unused() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method + " was asked for");
                });
    }
}
