package org.kith.contacts;

/** What a contact said last about one purpose and one channel, without how and when. */
public record PermissionSummary(Purpose purpose, Channel channel, Answer answer) {
    static PermissionSummary of(Permission permission) {
        return new PermissionSummary(permission.purpose(), permission.channel(), permission.answer());
    }
}
