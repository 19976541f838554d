package org.kith.kernel.guilty;

import org.kith.functions.accomplice.Accomplice;

/** A kernel that knows a function. */
public record KnowsTooMuch(Accomplice accomplice) {}
