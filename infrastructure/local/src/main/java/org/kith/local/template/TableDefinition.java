package org.kith.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as the template declares it.
 *
 * @param attributeTypes of all key attributes: {@code S}, {@code N} or {@code B}
 * @param timeToLive the attribute that holds when a row ends
 */
public record TableDefinition(
        String name, Key key, Map<String, String> attributeTypes, List<Index> indexes, Optional<String> timeToLive) {
    /** Keeps copies. */
    public TableDefinition {
        attributeTypes = Map.copyOf(attributeTypes);
        indexes = List.copyOf(indexes);
    }

    /** The attributes of a key. */
    public record Key(String partition, String sort) {}

    /**
     * A global secondary index.
     *
     * @param included the attributes that it holds besides keys; none means all
     */
    public record Index(String name, Key key, List<String> included) {
        /** Keeps a copy. */
        public Index {
            included = List.copyOf(included);
        }
    }
}
