package org.kith.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the template lets each function, and each role that functions assume, do; decided as IAM decides it, as far as
 * the template and Kith's session policies use IAM's language.
 */
public final class Grants {
    private static final String LEADING_KEYS = "dynamodb:LeadingKeys";

    private final Map<String, List<Grant>> byHolder = new LinkedHashMap<>();

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
    private record Grant(Set<String> actions, List<String> resources, Optional<LeadingKeys> leadingKeys) {
        boolean covers(Wish wish, Map<String, String> tags) {
            return actions.contains(wish.action())
                    && resources.stream().anyMatch(each -> like(each, wish.resource()))
                    && leadingKeys
                            .map(keys -> keys.hold(wish.leadingKeys(), tags))
                            .orElse(true);
        }
    }

    /** Which keys a condition lets through: exactly these, or what is like them. */
    private record LeadingKeys(List<String> keys, boolean exact) {
        boolean hold(Set<String> asked, Map<String, String> tags) {
            return !asked.isEmpty()
                    && asked.stream().allMatch(key -> keys.stream().anyMatch(each -> fits(each, key, tags)));
        }

        private boolean fits(String key, String asked, Map<String, String> tags) {
            String pattern = key;
            for (Map.Entry<String, String> tag : tags.entrySet()) {
                pattern = pattern.replace("${aws:PrincipalTag/" + tag.getKey() + "}", tag.getValue());
            }
            // A variable that nothing stands for matches nothing.
            return !pattern.contains("${") && (exact ? pattern.equals(asked) : like(pattern, asked));
        }
    }

    private Grants() {}

    /** Reads the policies of a template's functions. */
    public static Grants of(Stack stack) {
        Values values =
                new Values(new BareThings(), Map.of("MailDomain", "kith.example", "DomainName", "kith.example"));
        Grants grants = new Grants();
        for (Stack.Resource function : new Declarations(stack).functions()) {
            grants.byHolder.put(
                    function.id(), grants(Declarations.statements(function), node -> values.text(stack, node)));
        }
        stack.child("Data").ifPresent(data -> {
            for (Stack.Resource policy : data.resources("AWS::IAM::RolePolicy")) {
                String role = policy.properties().get("RoleName").get("Ref").text();
                grants.byHolder.put(role, grants(Declarations.statements(policy), node -> values.text(data, node)));
            }
        });
        return grants;
    }

    /** What a session policy allows, as {@code AssumeRole} is given it; its table's ARN ends with the table's id. */
    static Grants ofSession(String holder, String policy) {
        Node document = Node.of(new Load(LoadSettings.builder().build()).loadFromString(policy), "session policy");
        Grants grants = new Grants();
        grants.byHolder.put(
                holder,
                grants(
                        document.get("Statement").items(),
                        resource -> resource.text().replaceFirst("^arn:[^/]*:([^:/]+)", "$1.Arn")));
        return grants;
    }

    private static List<Grant> grants(List<Node> statements, Function<Node, String> resourceName) {
        return statements.stream()
                .map(statement -> new Grant(
                        statement.get("Action").items().stream().map(Node::text).collect(Collectors.toSet()),
                        statement.get("Resource").items().stream()
                                .map(resourceName)
                                .toList(),
                        statement.find("Condition").map(Grants::leadingKeys)))
                .toList();
    }

    /** A condition without the check for null would let a request through that has no leading keys at all. */
    private static LeadingKeys leadingKeys(Node condition) {
        Optional<Node> exactly = condition.find("ForAllValues:StringEquals");
        Node keys = exactly.or(() -> condition.find("ForAllValues:StringLike"))
                .map(each -> each.get(LEADING_KEYS))
                .orElseThrow(() -> condition.wrong("is not about leading keys"));
        if (!condition.get("Null").get(LEADING_KEYS).text().equals("false")
                || condition.entries().size() != 2) {
            throw condition.wrong("does not ask for leading keys");
        }
        return new LeadingKeys(keys.items().stream().map(Node::text).toList(), exactly.isPresent());
    }

    /** The template's functions, and the roles that they assume. */
    public Set<String> holders() {
        return byHolder.keySet();
    }

    /** Whether a function may do this. */
    public boolean allow(String holder, Wish wish) {
        return allow(holder, wish, Map.of());
    }

    /** Whether a role may do this in a session with these tags. */
    boolean allow(String holder, Wish wish, Map<String, String> tags) {
        return byHolder.getOrDefault(holder, List.of()).stream().anyMatch(grant -> grant.covers(wish, tags));
    }

    /** What a function may do with a resource, as {@code GetItem GROUP#*}; {@code GetItem *} where no keys are named. */
    Set<String> of(String function, String resource) {
        Set<String> all = new TreeSet<>();
        for (Grant grant : byHolder.getOrDefault(function, List.of())) {
            if (grant.resources().contains(resource)) {
                for (String key : grant.leadingKeys().map(LeadingKeys::keys).orElse(List.of("*"))) {
                    grant.actions().forEach(action -> all.add(action.substring(action.indexOf(':') + 1) + " " + key));
                }
            }
        }
        return all;
    }

    /** A sentence for each star that a condition takes literally, so that it lets nothing through. */
    List<String> starsInExactKeys() {
        List<String> stars = new ArrayList<>();
        byHolder.forEach((holder, all) -> all.stream()
                .flatMap(grant -> grant.leadingKeys().stream())
                .filter(LeadingKeys::exact)
                .flatMap(each -> each.keys().stream())
                .filter(key -> key.contains("*"))
                .forEach(key -> stars.add(holder + " takes the * in " + key + " for a star")));
        return stars;
    }

    private static boolean like(String pattern, String text) {
        return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), text);
    }
}
