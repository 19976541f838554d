package org.kith.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the template lets each function do, decided as IAM decides it, as far as the template uses IAM's language. */
public final class Grants {
    private static final String LEADING_KEYS = "dynamodb:LeadingKeys";

    private final Map<String, List<Grant>> byFunction = new LinkedHashMap<>();

    /**
     * What a function asks for.
     *
     * @param action {@code dynamodb:GetItem}
     * @param resource {@code GroupData.Arn/index/listing}: ids of the template stand for what AWS would call it
     * @param leadingKeys the partition keys of a request to a table
     */
    public record Wish(String action, String resource, Set<String> leadingKeys) {
        @Override
        public String toString() {
            return action + " on " + resource + " " + leadingKeys;
        }
    }

    /** One statement; without leading keys it is for all of them. */
    private record Grant(Set<String> actions, List<String> resources, Optional<List<String>> leadingKeys) {
        boolean covers(Wish wish) {
            return actions.contains(wish.action())
                    && resources.stream().anyMatch(each -> like(each, wish.resource()))
                    && leadingKeys
                            .map(keys -> !wish.leadingKeys().isEmpty()
                                    && wish.leadingKeys().stream()
                                            .allMatch(key -> keys.stream().anyMatch(each -> like(each, key))))
                            .orElse(true);
        }
    }

    private Grants() {}

    /** Reads the policies of a template's functions. */
    public static Grants of(Stack stack) {
        Values values =
                new Values(new BareThings(), Map.of("MailDomain", "kith.example", "DomainName", "kith.example"));
        Grants grants = new Grants();
        for (Stack.Resource function : new Declarations(stack).functions()) {
            List<Grant> all = new ArrayList<>();
            for (Node statement : Declarations.statements(function)) {
                all.add(new Grant(
                        statement.get("Action").items().stream().map(Node::text).collect(Collectors.toSet()),
                        statement.get("Resource").items().stream()
                                .map(resource -> values.text(stack, resource))
                                .toList(),
                        statement.find("Condition").map(Grants::leadingKeys)));
            }
            grants.byFunction.put(function.id(), all);
        }
        return grants;
    }

    /** A condition without the check for null would let a request through that has no leading keys at all. */
    private static List<String> leadingKeys(Node condition) {
        Node keys = condition
                .find("ForAllValues:StringLike")
                .or(() -> condition.find("ForAllValues:StringEquals"))
                .map(each -> each.get(LEADING_KEYS))
                .orElseThrow(() -> condition.wrong("is not about leading keys"));
        if (!condition.get("Null").get(LEADING_KEYS).text().equals("false")
                || condition.entries().size() != 2) {
            throw condition.wrong("does not ask for leading keys");
        }
        return keys.items().stream().map(Node::text).toList();
    }

    /** The template's functions. */
    public Set<String> functions() {
        return byFunction.keySet();
    }

    /** Whether a function may do this. */
    public boolean allow(String function, Wish wish) {
        return byFunction.getOrDefault(function, List.of()).stream().anyMatch(grant -> grant.covers(wish));
    }

    /** What a function may do with a resource, as {@code GetItem GROUP#*}; {@code GetItem *} where no keys are named. */
    Set<String> of(String function, String resource) {
        Set<String> all = new TreeSet<>();
        for (Grant grant : byFunction.getOrDefault(function, List.of())) {
            if (grant.resources().contains(resource)) {
                for (String key : grant.leadingKeys().orElse(List.of("*"))) {
                    grant.actions().forEach(action -> all.add(action.substring(action.indexOf(':') + 1) + " " + key));
                }
            }
        }
        return all;
    }

    private static boolean like(String pattern, String text) {
        return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), text);
    }
}
