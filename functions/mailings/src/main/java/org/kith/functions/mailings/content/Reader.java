package org.kith.functions.mailings.content;

/**
 * What a mailing can say to one reader.
 *
 * @param firstName blank when unknown
 * @param lastName blank when unknown
 * @param fullName the name that the contact is shown by
 * @param leaveAddress the address of the page on which this reader can leave
 */
public record Reader(String firstName, String lastName, String fullName, String leaveAddress) {}
