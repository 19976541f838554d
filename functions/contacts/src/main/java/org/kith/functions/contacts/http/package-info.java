/**
 * The routes of the contacts context ({@link org.kith.functions.contacts.http.ContactsRoutes} has them all), how bodies
 * are read, and the views that are answered: records of just the shape that {@code shared/api/openapi.yaml} gives them.
 */
@NullMarked
package org.kith.functions.contacts.http;

import org.jspecify.annotations.NullMarked;
