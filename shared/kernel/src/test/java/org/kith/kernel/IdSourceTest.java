package org.kith.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdSourceTest {
    @Test
    void everyIdHasTheSameShapeAndNoneRepeats() {
        IdSource ids = IdSource.random();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String id = ids.next();
            assertTrue(IdSource.isId(id), id);
            seen.add(id);
        }
        assertEquals(10_000, seen.size());
    }

    @Test
    void encodesEveryBit() {
        Set<String> seen = new HashSet<>();
        for (int bit = 0; bit < 128; bit++) {
            byte[] bytes = new byte[16];
            bytes[bit / 8] = (byte) (1 << (bit % 8));
            seen.add(IdSource.encode(bytes));
        }
        assertEquals(128, seen.size());
    }

    @Test
    void refusesWhatIsNoId() {
        assertThrows(IllegalArgumentException.class, () -> new GroupId("short"));
        assertThrows(IllegalArgumentException.class, () -> new GroupId("0123456789abcdefghjkmnpqr#"));
    }
}
