package org.kith.files.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SavedAsTest {
    @Test
    void savesAFileUnderItsName() {
        assertEquals(
                "attachment; filename=\"Consent form.pdf\"; filename*=UTF-8''Consent%20form.pdf",
                SavedAs.header("Consent form.pdf"));
    }

    @Test
    void givesOtherLettersTheirSecondForm() {
        assertEquals(
                "attachment; filename=\"Zo_ _.pdf\"; filename*=UTF-8''Zo%C3%AB%20%F0%9F%98%80.pdf",
                SavedAs.header("Zoë 😀.pdf"));
    }

    @Test
    void nothingInANameEndsTheHeader() {
        assertEquals(
                "attachment; filename=\"a_; x=__b_41.pdf\"; filename*=UTF-8''a%22%3B%20x%3D%0D%0Ab%2541.pdf",
                SavedAs.header("a\"; x=\r\nb%41.pdf"));
    }
}
