package org.kith.http;

/** The methods that routes have. */
public enum Method {
    /** Reads. */
    GET,
    /** Adds, or does something. */
    POST,
    /** Replaces. */
    PUT,
    /** Changes a part. */
    PATCH,
    /** Removes. */
    DELETE;

    boolean mutates() {
        return this != GET;
    }
}
