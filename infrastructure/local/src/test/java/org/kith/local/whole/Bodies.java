package org.kith.local.whole;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A good body for each operation that takes one, about things of one group; empty for the others. All must be here. */
record Bodies(Things ours) {
    /** Every operation that has a row. */
    Set<String> operations() {
        return all().keySet();
    }

    /** The body for an operation; each call may make what it is about anew. */
    Optional<String> of(String operation) {
        return Optional.ofNullable(all().get(operation))
                .orElseThrow(() -> new AssertionError("No row for " + operation))
                .get();
    }

    private static void put(Map<String, Supplier<Optional<String>>> bodies, String operation, Supplier<String> json) {
        bodies.put(operation, () -> Optional.of(json.get()));
    }

    private Map<String, Supplier<Optional<String>>> all() {
        Map<String, Supplier<Optional<String>>> bodies = new TreeMap<>();
        String withoutBody =
                "readSession signOut signOutEverywhere listUsers removeUser withdrawInvitation readSettings readDay"
                        + " readTasks listContacts searchContacts readContact readHouseholds removeRelationship"
                        + " attachDocument removeDocument downloadDocument readRelationshipKinds readFields readFieldUses"
                        + " addToList takeOffList undoChange readLists listImports readImport readSheet readRejectedRows"
                        + " readImportProblems withdrawCorrections applyImport undoImport handSheetBack"
                        + " fetchHandedBackSheet listMailings readMailing deleteDraft readAudience previewMailing sendTest"
                        + " sendMailing cancelMailing readResults viewUnsubscribe listDuplicates listHomes readHome"
                        + " tellContactsApart forgetDistinction lookAtMerging lookAtUnmerging unmergeContacts readSegments"
                        + " readSegment deleteSegment explainSegment deleteContact readGone restoreContact eraseContact"
                        + " exportContact listDeleted readViews removeView listJobs readJob startJob undoJob fetchJobFile"
                        + " deleteJobFile stageArchive stageRestore readRelationshipKindUses";
        for (String operation : List.of(withoutBody.split(" ", -1))) {
            bodies.put(operation, Optional::empty);
        }
        put(bodies, "switchGroup", () -> "{\"groupId\": \"" + ours.group() + "\"}");
        put(bodies, "changeRole", () -> "{\"role\": \"contributor\"}");
        put(bodies, "invite", () -> "{\"email\": \"" + ours.freshAddress() + "\", \"role\": \"viewer\"}");
        put(bodies, "changeSettings", () -> ours.settings());
        put(bodies, "changeWords", () -> "{\"person\": {\"one\": \"client\", \"many\": \"clients\"}}");
        put(bodies, "addContact", () -> ours.person(ours.freshAddress()));
        put(bodies, "changeContact", () -> ours.person(ours.freshAddress()));
        put(bodies, "answerOwnFields", () -> BodyTexts.answer(ours.field()));
        put(bodies, "addField", () -> "{\"kind\": \"number\", \"name\": \"" + ours.freshAddress() + "\"}");
        put(bodies, "changeField", () -> "{\"name\": \"" + ours.freshAddress() + "\"}");
        put(bodies, "confirmFacts", () -> "{\"facts\": [{\"fact\": \"firstName\"}]}");
        put(
                bodies,
                "findLikelyContacts",
                () -> "{\"kind\": \"person\", \"lastName\": \"Baird\", \"phones\": [\"0161\"]}");
        put(bodies, "tellHomesApart", () -> ours.twoPeople("\"apart\": true"));
        put(bodies, "makeHousehold", () -> ours.twoPeople("\"name\": \"" + ours.freshAddress() + "\""));
        put(bodies, "mergeContacts", () -> "{\"otherVersion\": 1, \"chosen\": [\"lastName\"]}");
        put(bodies, "logInteraction", () -> "{\"kind\": \"note\", \"text\": \"Well and cheerful\"}");
        put(bodies, "addTask", () -> BodyTexts.taskFor(ours.owner()));
        put(bodies, "changeTask", () -> BodyTexts.taskFor(ours.owner()));
        put(bodies, "addRelationship", () -> BodyTexts.neighbourOf(ours.contact()));
        put(bodies, "changeRelationship", () -> "{\"end\": \"2026-11-26\", \"before\": {}}");
        put(bodies, "uploadArchive", () -> "{\"bytes\": 100}");
        put(bodies, "beginDocument", () -> ours.file(100));
        put(bodies, "addRelationshipKind", () -> ours.kindWords());
        put(bodies, "changeRelationshipKind", () -> ours.kindWords());
        put(bodies, "tickTask", () -> "{\"done\": true}");
        put(bodies, "recordPermission", () -> BodyTexts.consent());
        put(bodies, "addList", () -> "{\"name\": \"" + ours.freshAddress() + "\"}");
        put(bodies, "changeList", () -> "{\"name\": \"" + ours.freshAddress() + "\"}");
        put(bodies, "addSegment", () -> ours.segmentFacts());
        put(bodies, "changeSegment", () -> ours.segmentFacts());
        put(bodies, "previewSegment", () -> "{\"rule\": " + BodyTexts.RULE + "}");
        put(bodies, "addView", () -> ours.savedView());
        put(bodies, "changeView", () -> ours.savedView());
        put(bodies, "stageJob", () -> BodyTexts.tagging(ours.contact()));
        put(bodies, "startImport", () -> "{\"fileName\": \"people.csv\", \"bytes\": 100}");
        put(bodies, "readSheet", () -> "{\"sheet\": 0, \"headerRow\": 1}");
        put(bodies, "correctImport", () -> "{\"leftOut\": [1]}");
        put(bodies, "planImport", () -> "{\"fields\": [\"firstName\", \"email\"], \"monthFirst\": []}");
        put(bodies, "draftMailing", () -> ours.draft(ours.list()));
        put(bodies, "changeDraft", () -> ours.draft(ours.list()));
        put(bodies, "decideUncertain", () -> "{\"decision\": \"leave\"}");
        put(bodies, "unsubscribe", () -> "{\"what\": \"everything\"}");
        put(
                bodies,
                "signUp",
                () -> "{\"groupName\": \"New\", \"name\": \"N\", \"email\": \"" + ours.freshAddress() + "\"}");
        put(bodies, "signIn", () -> "{\"email\": \"" + ours.freshAddress() + "\"}");
        put(bodies, "confirmCode", () -> "{\"code\": \"123456\"}");
        put(bodies, "confirmLink", () -> "{\"token\": \"none\"}");
        put(bodies, "viewInvitation", () -> "{\"token\": \"none\"}");
        put(bodies, "acceptInvitation", () -> "{\"token\": \"none\"}");
        return bodies;
    }
}
