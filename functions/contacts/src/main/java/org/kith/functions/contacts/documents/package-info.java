/**
 * Files on their way to a contact's page. {@link org.kith.functions.contacts.documents.AttachDocument} hands out the
 * address that a browser sends a file to, looks at what has arrived, and only then attaches it; {@link
 * org.kith.functions.contacts.documents.DocumentFiles} is where the bytes are.
 */
@NullMarked
package org.kith.functions.contacts.documents;

import org.jspecify.annotations.NullMarked;
