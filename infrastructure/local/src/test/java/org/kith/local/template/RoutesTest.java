package org.kith.local.template;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Repository;

/** Template, contract and classes name the same routes and handlers. */
class RoutesTest {

    @TestFactory
    Stream<DynamicTest> rules(@TempDir Path folder) {
        return Rule.hold(
                folder,
                new Rule(
                        "routes",
                        declared -> routesAndContractAgree(declared, operations()),
                        "template.yaml",
                        "Path: '/api/contacts/search'",
                        "Path: '/api/contacts/find'",
                        "contacts: GET /api/contacts/find is in the template and not in the contract",
                        "contacts: GET /api/contacts/search is in the contract and not in the template"),
                new Rule(
                        "routes in their context",
                        declared -> routesAndContractAgree(declared, operations()),
                        "template.yaml",
                        "Handler: org.kith.functions.access.function.AccessHttp",
                        "Handler: org.kith.functions.contacts.function.AccessHttp"),
                new Rule(
                        "handlers",
                        declared -> handlersAndClassesAgree(declared, handlerClasses()),
                        "template.yaml",
                        "function.SweepMailings",
                        "function.SweepMails",
                        "SweepMailings names the handler org.kith.functions.mailings.function.SweepMails, which is not there",
                        "org.kith.functions.mailings.function.SweepMailings is a handler that the template lacks"));
    }

    /** The routes of the template that the contract lacks, and the reverse; both as {@code context: GET /path}. */
    private static List<String> routesAndContractAgree(Declarations declared, Set<String> operations) {
        Set<String> routes = new TreeSet<>();
        List<String> broken = new ArrayList<>();
        for (Stack.Resource function : declared.functions()) {
            String handler = function.properties().get("Handler").text();
            String context = handler.replaceFirst("org\\.kith\\.functions\\.([a-z]+)\\..*", "$1");
            Declarations.events(function, "HttpApi").forEach((name, event) -> {
                String route = context + ": " + event.get("Method").text() + " "
                        + event.get("Path").text();
                if (!routes.add(route)) {
                    broken.add(route + " is in the template twice");
                }
            });
        }
        for (String route : routes) {
            if (!operations.contains(route)) {
                broken.add(route + " is in the template and not in the contract");
            }
        }
        for (String operation : operations) {
            if (!routes.contains(operation)) {
                broken.add(operation + " is in the contract and not in the template");
            }
        }
        return broken;
    }

    /** Handlers that are no class, and classes that are no handler of the template. */
    private static List<String> handlersAndClassesAgree(Declarations declared, Set<String> handlerClasses) {
        List<String> broken = new ArrayList<>();
        Set<String> handlers = new HashSet<>();
        for (Stack.Resource function : declared.functions()) {
            String handler = function.properties().get("Handler").text();
            handlers.add(handler);
            if (!handlerClasses.contains(handler)) {
                broken.add(function.id() + " names the handler " + handler + ", which is not there");
            }
        }
        for (String handlerClass : handlerClasses) {
            if (!handlers.contains(handlerClass)) {
                broken.add(handlerClass + " is a handler that the template lacks");
            }
        }
        return broken;
    }

    /** Operations of the contract as {@code context: GET /path}. */
    private static Set<String> operations() {
        Node contract = CloudFormationYaml.read(Repository.root().resolve("shared/api/openapi.yaml"));
        Set<String> operations = new TreeSet<>();
        contract.get("paths")
                .entries()
                .forEach((path, item) -> item.entries().forEach((method, operation) -> {
                    if (Set.of("get", "put", "post", "patch", "delete").contains(method)) {
                        operations.add(operation.get("x-kith-context").text() + ": " + method.toUpperCase(Locale.ROOT)
                                + " " + path);
                    }
                }));
        return operations;
    }

    /** The handlers among the classes of {@code functions/}. */
    private static Set<String> handlerClasses() {
        Path functions = Repository.root().resolve("functions");
        try (Stream<Path> files = Files.walk(functions)) {
            return files.map(functions::relativize)
                    .map(Path::toString)
                    .filter(file -> file.contains("/src/main/java/") && file.contains("/function/"))
                    .filter(file -> file.endsWith(".java") && !file.endsWith("package-info.java"))
                    .map(file -> file.replaceFirst(".*/src/main/java/", "")
                            .replace(".java", "")
                            .replace('/', '.'))
                    .filter(RoutesTest::isHandler)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHandler(String className) {
        try {
            return RequestHandler.class.isAssignableFrom(
                    Class.forName(className, false, RoutesTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(className + " is not built", e);
        }
    }
}
