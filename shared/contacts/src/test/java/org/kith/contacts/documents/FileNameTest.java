package org.kith.contacts.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileNameTest {
    private static final long SEED = 20_261_122;

    @Test
    void keepsAnOrdinaryNameAsItIs() {
        assertEquals(
                Optional.of("Einwilligung für Zoë 2026 (1).pdf"), FileName.of("Einwilligung für Zoë 2026 (1).pdf"));
    }

    @Test
    void makesANameHarmless() {
        assertEquals(Optional.of("passwd.txt"), FileName.of("../../etc/passwd.txt"));
        assertEquals(Optional.of("letter.pdf"), FileName.of("C:\\Users\\me\\letter.pdf"));
        assertEquals(Optional.of("photofdp.exe"), FileName.of("photo\u202Efdp.exe"), "as it really ends");
        assertEquals(Optional.of("a_b_.pdf"), FileName.of("a\"b?.pdf"));
        assertEquals(Optional.of("a b.pdf"), FileName.of(" .a\u0000\t\u2003 b.pdf. "));
        assertEquals(Optional.of("é.pdf"), FileName.of("e\u0301.pdf"), "composed");
        assertEquals(Optional.empty(), FileName.of(" ../.. "));
        assertEquals(Optional.empty(), FileName.of("\u202E\u200B"));
    }

    @Test
    void whateverIsTypedWhatIsLeftIsHarmlessAndStaysSo() {
        Random random = new Random(SEED);
        String alphabet = "aZé/\\.. \t\n\u0000\u202E\u200B\u2066\"<>:|?*%\u0301😀";
        for (int run = 0; run < 2_000; run++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String told = "seed " + SEED + ", run " + run;
            Optional<String> name = FileName.of(typed.toString());
            name.ifPresent(each -> {
                assertFalse(each.matches("(?s).*[/\\\\\\p{Cc}\"<>:|?*\u202E].*"), told);
                assertTrue(each.equals(each.strip()) && !each.startsWith(".") && !each.endsWith("."), told);
                assertEquals(Optional.of(each), FileName.of(each), told);
            });
        }
    }
}
