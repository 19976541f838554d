/**
 * From an API Gateway event to a use case and back. {@link org.kith.http.Router} is the way in: it finds the route,
 * checks origin, session and role, calls the handler and turns whatever comes back, errors too, into one answer with
 * the security headers and one log line. {@link org.kith.http.JsonForm} reads bodies and lists every fault in them;
 * {@link org.kith.http.Problem} is where an error becomes HTTP.
 */
@NullMarked
package org.kith.http;

import org.jspecify.annotations.NullMarked;
