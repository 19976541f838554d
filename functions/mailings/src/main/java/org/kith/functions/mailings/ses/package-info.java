/** Amazon SES, version 2 of its API. The one place where a mail is handed over, and where errors of SES are classed. */
@NullMarked
package org.kith.functions.mailings.ses;

import org.jspecify.annotations.NullMarked;
