package org.kith.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Repository;

/** The tests' small template, read. */
class PlatformTest {
    private final Stack stack = Stack.read(Repository.fixture("small.yaml"));
    private final Platform platform = new Platform(stack, values(Map.of("DomainName", "kith.example")));

    private static Values values(Map<String, String> parameters) {
        return new Values(new NamedThings(), parameters);
    }

    /** Names things so that it shows how they were named. */
    private record NamedThings() implements Values.Things {
        @Override
        public String reference(Stack.Resource resource) {
            return "ref-" + resource.id();
        }

        @Override
        public String attribute(Stack.Resource resource, String name) {
            return "arn:of:" + resource.id();
        }

        @Override
        public String secret(String reference) {
            return "secret of " + reference;
        }
    }

    @Test
    void readsFunctionsWithWhatSetsThemOff() {
        List<FunctionDefinition> functions = platform.functions();

        assertEquals(
                List.of("Echo", "Worker"),
                functions.stream().map(FunctionDefinition::name).toList());
        assertEquals(
                "org.kith.local.functions.EchoFunction", functions.getFirst().handlerClass());
        assertEquals(
                List.of(
                        new FunctionDefinition.Route("GET", "/api/things/{thingId}"),
                        new FunctionDefinition.Route("GET", "/api/things/search"),
                        new FunctionDefinition.Route("POST", "/api/things")),
                functions.getFirst().triggers());
        assertEquals(
                List.of(
                        new FunctionDefinition.QueueMapping("Work", 5, true, 3),
                        new FunctionDefinition.Schedule("EveryMinute", Duration.ofMinutes(1))),
                functions.getLast().triggers());
    }

    @Test
    void takesSettingsFromTheFunctionAndElseFromTheGlobals() {
        assertEquals(Duration.ofSeconds(30), platform.functions().getFirst().timeout());
        assertEquals(Duration.ofSeconds(5), platform.functions().getLast().timeout());
        assertEquals(1769, platform.functions().getLast().memoryMegabytes());
    }

    @Test
    void resolvesTheEnvironmentThroughNestedStacksAndSecrets() {
        assertEquals(
                Map.of("TABLE", "ref-Things", "KEY", "secret of ref-SealingKey", "WORK", "ref-Work"),
                platform.functions().getFirst().environment());
    }

    @Test
    void passesParametersToNestedStacks() {
        Stack store = stack.child("Store").orElseThrow();

        assertEquals(
                "https://kith.example",
                values(Map.of("DomainName", "kith.example"))
                        .text(
                                store,
                                store.root().find("Outputs", "From", "Value").orElseThrow()));
    }

    @Test
    void readsQueuesWithTheirDeadLetters() {
        assertEquals(
                List.of(
                        new QueueDefinition(
                                "Work",
                                Duration.ofSeconds(1),
                                Duration.ofDays(4),
                                Optional.of(new QueueDefinition.DeadLetters("WorkDead", 2))),
                        new QueueDefinition("WorkDead", Duration.ofSeconds(30), Duration.ofDays(4), Optional.empty())),
                platform.queues());
    }

    @Test
    void readsTablesOfNestedStacks() {
        assertEquals(
                List.of(new TableDefinition(
                        "Things",
                        new TableDefinition.Key("pk", "sk"),
                        Map.of("pk", "S", "sk", "S", "otherPk", "S", "otherSk", "N"),
                        List.of(new TableDefinition.Index(
                                "other", new TableDefinition.Key("otherPk", "otherSk"), List.of("summary"))),
                        Optional.of("expiresAt"))),
                platform.tables());
    }

    @Test
    void saysWhichParameterNobodyGave() {
        Stack store = stack.child("Store").orElseThrow();
        Node from = store.root().find("Outputs", "From", "Value").orElseThrow();

        IllegalArgumentException fault = assertThrows(
                IllegalArgumentException.class, () -> values(Map.of()).text(store, from));

        assertEquals(
                "small.yaml/Resources/Store/Properties/Parameters/Origin/Fn::Sub names DomainName,"
                        + " which is neither a resource nor a parameter given",
                fault.getMessage());
    }

    @Test
    void refusesWhatItDoesNotKnow(@TempDir Path folder) throws IOException {
        Path template = Files.writeString(folder.resolve("odd.yaml"), """
                Resources:
                  Odd:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B
                      Timeout: 1
                      MemorySize: 128
                      Events:
                        Nightly: {Type: Schedule, Properties: {Schedule: cron(0 3 * * ? *)}}
                """);

        IllegalArgumentException fault = assertThrows(
                IllegalArgumentException.class, () -> new Platform(Stack.read(template), values(Map.of())).functions());

        assertEquals(
                "odd.yaml/Resources/Odd/Properties/Events/Nightly/Properties/Schedule is not a rate,"
                        + " the only kind of schedule that the laptop edition knows",
                fault.getMessage());
    }
}
