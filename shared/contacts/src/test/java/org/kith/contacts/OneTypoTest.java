package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTypoTest {
    @ParameterizedTest
    @CsvSource({
        "baird, biard",
        "baird, bard",
        "baird, bairds",
        "baird, beird",
        "baird, aird",
        "baird, vaird",
        "noor, nor",
        "baird, abird",
        "baird, baidr",
        "oliphant, olifant",
        "phelan, felan",
        "stephen, stefen"
    })
    void forgivesOneSlipBothWays(String one, String other) {
        assertTrue(OneTypo.between(one, other));
        assertTrue(OneTypo.between(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "baird, baird",
        "baird, bared",
        "baird, briad",
        "baird, bai",
        "amy, any",
        "ian, jan",
        "li, lee",
        "phi, fi",
        "oliphant, olivant"
    })
    void forgivesNoMoreThanThat(String one, String other) {
        assertFalse(OneTypo.between(one, other));
        assertFalse(OneTypo.between(other, one));
    }

    @Test
    void agreesWithADistanceWorkedOutInFull() {
        Random random = new Random(4);
        for (int i = 0; i < 50_000; i++) {
            String one = word(random);
            String other = word(random);
            boolean expected = Math.max(one.length(), other.length()) >= 4 && distance(one, other) == 1;
            assertEquals(expected, OneTypo.between(one, other), () -> "seed 4: " + one + ", " + other);
        }
    }

    /** Two letters only, so that words are often near each other. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(6); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(2)));
        }
        return word.toString();
    }

    /** Optimal string alignment, as the books have it. */
    private static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + wrong);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }
}
