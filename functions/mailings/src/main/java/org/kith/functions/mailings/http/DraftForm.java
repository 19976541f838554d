package org.kith.functions.mailings.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.contacts.ContactList;
import org.kith.contacts.GroupStores;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.VisibleSegments;
import org.kith.functions.mailings.Aim;
import org.kith.functions.mailings.ChooseAudience;
import org.kith.functions.mailings.ListName;
import org.kith.functions.mailings.SegmentName;
import org.kith.functions.mailings.content.Content;
import org.kith.functions.mailings.content.Subject;
import org.kith.functions.mailings.json.ContentJson;
import org.kith.http.JsonForm;
import org.kith.http.Request;
import org.kith.kernel.ListId;
import org.kith.kernel.Role;
import org.kith.kernel.SegmentId;

/** A draft as somebody typed it, with every fault named. */
record DraftForm(Subject subject, Content content, Aim aim) {
    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_LISTS = 50;
    private static final int MOST_SEGMENTS = 20;

    /** An item of the table has 400 kB at most; what is longer than this could not be sent anyway. */
    private static final int MOST_CONTENT_BYTES = 300_000;

    /** Reads it; lists and segments must be the group's own. */
    static DraftForm read(Request request, GroupStores group, Role caller) {
        JsonForm form = request.form();
        String subject = form.verbatim("subject", LONGEST_SUBJECT).strip();
        List<String> subjectFaults = Subject.faults(subject);
        subjectFaults.forEach(fault -> form.fault("subject", fault));
        Content content = ContentJson.read(form.object("content"));
        if (ContentJson.write(content).getBytes(StandardCharsets.UTF_8).length > MOST_CONTENT_BYTES) {
            form.fault("content", "This is too long for one mailing");
        }
        Aim aim = new Aim(lists(form, group.lists().all()), segments(form, group, caller));
        form.check();
        return new DraftForm(new Subject(subject), content, aim);
    }

    private static List<ListName> lists(JsonForm form, List<ContactList> known) {
        if (!form.has("lists")) {
            form.fault("lists", "This is needed");
        }
        Map<ListId, String> names = new HashMap<>();
        known.forEach(list -> names.put(list.id(), list.name()));
        List<ListName> lists = new ArrayList<>();
        List<ListId> ids = form.ids("lists", MOST_LISTS, ListId::new);
        for (int i = 0; i < ids.size(); i++) {
            ListId id = ids.get(i);
            Optional<String> name = Optional.ofNullable(names.get(id));
            if (name.isEmpty()) {
                form.fault("lists/" + i, "There is no such list");
            } else if (lists.stream().noneMatch(each -> each.id().equals(id))) {
                lists.add(new ListName(id, name.get()));
            }
        }
        return lists;
    }

    private static List<SegmentName> segments(JsonForm form, GroupStores group, Role caller) {
        List<SegmentId> ids = form.ids("segments", MOST_SEGMENTS, SegmentId::new);
        if (ids.isEmpty()) {
            return List.of();
        }
        VisibleSegments possible = ChooseAudience.possible(group);
        Map<SegmentId, Segment> visible = VisibleSegments.of(group, caller).all().stream()
                .collect(Collectors.toMap(Segment::id, segment -> segment));
        List<SegmentName> segments = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            SegmentId id = ids.get(i);
            Optional<Segment> segment = Optional.ofNullable(visible.get(id));
            if (segment.isEmpty()) {
                form.fault("segments/" + i, "There is no such segment");
            } else if (!possible.shows(segment.get())) {
                form.fault("segments/" + i, "It asks what not every user may see, so no mailing can go to it");
            } else if (segments.stream().noneMatch(each -> each.id().equals(id))) {
                segments.add(new SegmentName(id, segment.get().name()));
            }
        }
        return segments;
    }
}
