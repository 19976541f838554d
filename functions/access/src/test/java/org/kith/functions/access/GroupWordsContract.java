package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class GroupWordsContract extends StoresContract {
    private static final OwnWords CLIENTS = new OwnWords(
            Optional.of(new OwnWord("client", "clients")),
            Optional.empty(),
            Optional.of(new OwnWord("SEN family", "SEN families")));

    @Test
    void aGroupHasNoneUntilItChoosesSome() {
        Person jo = owner("Befrienders", JO);
        assertEquals(OwnWords.NONE, stores.groups().words(jo.group()).read());
    }

    @Test
    void areReplacedWhole() {
        GroupWords words = stores.groups().words(owner("Befrienders", JO).group());
        words.change(CLIENTS);
        assertEquals(CLIENTS, words.read());
        words.change(OwnWords.NONE);
        assertEquals(OwnWords.NONE, words.read());
    }

    @Test
    void areOfOneGroupAlone() {
        Person jo = owner("Befrienders", JO);
        Person sam = owner("Allotments", SAM);
        stores.groups().words(jo.group()).change(CLIENTS);
        assertEquals(OwnWords.NONE, stores.groups().words(sam.group()).read());
    }
}
