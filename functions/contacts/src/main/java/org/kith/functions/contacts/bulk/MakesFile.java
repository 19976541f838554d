package org.kith.functions.contacts.bulk;

import java.time.LocalDate;
import java.util.List;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.functions.contacts.exports.FileType;
import org.kith.kernel.Role;

/** Ends in a file, which is made of parts that the chunks write. */
public sealed interface MakesFile extends BulkAction permits BulkAction.Export, WholeGroup.Archive {
    /** What the file is. */
    default FileType fileType() {
        return switch (this) {
            case BulkAction.Export(ExportPlan plan) -> plan.fileType();
            case WholeGroup.Archive _ -> FileType.ZIP;
        };
    }

    /** What the file is called when it is saved. */
    default String fileName(LocalDate day) {
        String name = switch (this) {
            case BulkAction.Export _ -> "contacts-";
            case WholeGroup.Archive _ -> "kith-archive-";
        };
        return name + day + "." + fileType().extension();
    }

    /** What its parts are called when it is made of so many chunks. */
    default List<String> parts(int chunks) {
        return switch (this) {
            case BulkAction.Export(ExportPlan plan) -> plan.parts(chunks);
            case WholeGroup.Archive _ -> ArchiveChunk.parts(chunks);
        };
    }

    /** True for a role that may have it, as far as it sees all that is in it. */
    default boolean isFor(Role role, VisibleFields visible) {
        return switch (this) {
            case BulkAction.Export(ExportPlan plan) -> role.atLeast(ExportPlan.LEAST) && plan.isFor(visible);
            case WholeGroup.Archive _ -> role == Role.OWNER;
        };
    }
}
