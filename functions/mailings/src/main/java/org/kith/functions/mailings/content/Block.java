package org.kith.functions.mailings.content;

import java.util.List;

/** One piece of a mailing, from top to bottom. */
public sealed interface Block {
    /** A heading; level 1 is the greatest, 3 the least. */
    record Heading(int level, List<Span> spans) implements Block {
        /** Keeps a copy. */
        public Heading {
            spans = List.copyOf(spans);
        }
    }

    /** A paragraph. */
    record Paragraph(List<Span> spans) implements Block {
        /** Keeps a copy. */
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** Items with bullets. */
    record Bullets(List<List<Span>> items) implements Block {
        /** Keeps copies. */
        public Bullets {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** A picture by its address; an empty alternative text says that it is decorative. */
    record Picture(PictureAddress address, String alt) implements Block {}

    /** A button that leads somewhere. */
    record Button(String text, Href href) implements Block {}
}
