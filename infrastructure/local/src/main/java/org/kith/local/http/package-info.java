/** Stands in for CloudFront and API Gateway: the web app's files, the template's routes, and the headers of both. */
@NullMarked
package org.kith.local.http;

import org.jspecify.annotations.NullMarked;
