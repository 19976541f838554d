package org.kith.dynamodb;

/** Where an item collection lives. Made by {@link GroupKeys} and {@link DirectoryKeys} alone. */
public final class PartitionKey {
    private final String value;

    PartitionKey(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    /** For messages of the developers' tests; holds ids and hashes, never an address or a name. */
    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartitionKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
