package org.kith.functions.mailings.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectTest {
    @Test
    void readsTextAndFieldsInOrder() {
        assertEquals(
                List.of(
                        new Span.Text("Hello ", false, false, Optional.empty()),
                        new Span.Merge(MergeField.FIRST_NAME, "friend"),
                        new Span.Text("!", false, false, Optional.empty())),
                new Subject("Hello {{firstName|friend}}!").spans());
    }

    @Test
    void namesWhatIsWrong() {
        assertEquals(
                List.of("There is no merge field “surname”; there are firstName, lastName, fullName, groupName"),
                Subject.faults("{{surname|x}}"));
        assertEquals(
                List.of("Say what stands where it is missing: {{firstName|friend}}"), Subject.faults("{{firstName}}"));
        assertEquals(List.of("A merge field is written {{firstName|friend}}"), Subject.faults("{{firstName|friend}"));
        assertEquals(List.of("This must be one line"), Subject.faults("a\r\nBcc: b"));
        assertThrows(IllegalArgumentException.class, () -> new Subject("{{"));
    }

    @Test
    void singleBracesAreText() {
        assertEquals(List.of(), Subject.faults("{a} | }b{"));
    }
}
