package org.kith.testing.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a request, or a part of one, was given, by AWS's names. */
final class Parameters {
    private final Map<String, Object> values = new HashMap<>();

    private Parameters() {}

    /** Throws {@link UnsupportedOperationException} if anything is given that the caller does not know to heed. */
    static Parameters of(SdkPojo request, String... heeded) {
        Parameters given = new Parameters();
        for (SdkField<?> field : request.sdkFields()) {
            Object value = field.getValueOrDefault(request);
            if (value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap) {
                continue;
            }
            if (!Set.of(heeded).contains(field.memberName())) {
                throw new UnsupportedOperationException(
                        field.memberName() + " of " + request.getClass().getSimpleName());
            }
            given.values.put(field.memberName(), value);
        }
        return given;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean isOn(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> new UnsupportedOperationException("A request without " + name));
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(values.get(name)).map(String.class::cast);
    }

    @SuppressWarnings("unchecked") // The SDK's own type for keys, items and values of expressions.
    Map<String, AttributeValue> row(String name) {
        return (Map<String, AttributeValue>) values.getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked") // The SDK's own type for names of expressions.
    Map<String, String> names(String name) {
        return (Map<String, String>) values.getOrDefault(name, Map.of());
    }
}
