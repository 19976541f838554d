package org.kith.functions.spreadsheets;

/**
 * How many rows there are of each kind: {@code rows = create + fill + same + rejected + repeated} once all are checked.
 *
 * @param rows with anything in them
 * @param ready checked so far
 * @param create will be, or became, new contacts
 * @param fill known contacts that get something more
 * @param same known contacts that have it all
 * @param rejected cannot be read
 * @param repeated repeat an earlier row
 * @param done of those to create or fill, brought in so far; while undoing, taken back so far
 * @param refusals of those to create or fill: of whom a no, or an address that must not be mailed, is written down
 * @param notMailed of those to create or fill, and of the same: who gets no newsletter because of a no or a suppressed
 *     address, known before or from the sheet
 * @param differing of those to fill, and of the same: of whom the sheet says something else than the record, which stays
 *     as it is
 * @param interactions that will be, or were, written down
 * @param relationships likewise
 */
public record Counts(
        int rows,
        int ready,
        int create,
        int fill,
        int same,
        int rejected,
        int repeated,
        int done,
        int refusals,
        int notMailed,
        int differing,
        int interactions,
        int relationships) {
    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Of a sheet that says of nobody what they are to somebody else. */
    public Counts(
            int rows,
            int ready,
            int create,
            int fill,
            int same,
            int rejected,
            int repeated,
            int done,
            int refusals,
            int notMailed,
            int differing,
            int interactions) {
        this(
                rows,
                ready,
                create,
                fill,
                same,
                rejected,
                repeated,
                done,
                refusals,
                notMailed,
                differing,
                interactions,
                0);
    }

    /** Of a sheet that tells of nothing that happened, either. */
    public Counts(
            int rows,
            int ready,
            int create,
            int fill,
            int same,
            int rejected,
            int repeated,
            int done,
            int refusals,
            int notMailed,
            int differing) {
        this(rows, ready, create, fill, same, rejected, repeated, done, refusals, notMailed, differing, 0);
    }

    /** Of a sheet in which nobody says no, to a group in which nobody said so. */
    public Counts(int rows, int ready, int create, int fill, int same, int rejected, int repeated, int done) {
        this(rows, ready, create, fill, same, rejected, repeated, done, 0, 0, 0);
    }

    /** Of one row, nothing but what it is besides one to create or to fill. */
    static Counts of(Staged row) {
        Staged.Foreseen foreseen = row.foreseen();
        return new Counts(
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                one(foreseen.refuses()),
                one(foreseen.notMailed()),
                one(foreseen.differs()),
                one(row.happened().isPresent()));
    }

    /** That so many more are written down, with contacts that are counted already. */
    static Counts ofInteractions(int more) {
        return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, more);
    }

    /** So many more relationships, or, below 0, so many fewer. */
    static Counts ofRelationships(int more) {
        return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, more);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    /** Each count by itself. */
    public Counts plus(Counts more) {
        return new Counts(
                rows + more.rows,
                ready + more.ready,
                create + more.create,
                fill + more.fill,
                same + more.same,
                rejected + more.rejected,
                repeated + more.repeated,
                done + more.done,
                refusals + more.refusals,
                notMailed + more.notMailed,
                differing + more.differing,
                interactions + more.interactions,
                relationships + more.relationships);
    }

    /** With that many rows in all. */
    Counts withRows(int all) {
        return new Counts(
                all,
                ready,
                create,
                fill,
                same,
                rejected,
                repeated,
                done,
                refusals,
                notMailed,
                differing,
                interactions,
                relationships);
    }

    /** With nothing done yet. */
    Counts notDone() {
        return new Counts(
                rows,
                ready,
                create,
                fill,
                same,
                rejected,
                repeated,
                0,
                refusals,
                notMailed,
                differing,
                interactions,
                relationships);
    }
}
