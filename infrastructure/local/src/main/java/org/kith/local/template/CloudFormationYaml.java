package org.kith.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML with CloudFormation's short tags, which it spells out: {@code !GetAtt A.B} is {@code Fn::GetAtt: [A, B]}. */
final class CloudFormationYaml {
    private static final List<String> FUNCTIONS = List.of("GetAtt", "Sub", "Join", "Select", "Split", "If", "Equals");

    private CloudFormationYaml() {}

    static org.kith.local.template.Node read(Path file) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(file.getFileName().toString()).build();
        try {
            Object document = new Load(settings, new Constructor(settings)).loadFromString(Files.readString(file));
            return org.kith.local.template.Node.of(
                    document == null ? Map.of() : document, file.getFileName().toString());
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + file, e);
        }
    }

    /** Knows the short tags beside YAML's own. */
    private static final class Constructor extends StandardConstructor {
        Constructor(LoadSettings settings) {
            super(settings);
            Map<Tag, ConstructNode> tags = new HashMap<>(tagConstructors);
            tags.put(new Tag("!Ref"), node -> Map.of("Ref", plain(node)));
            tags.put(new Tag("!Condition"), node -> Map.of("Condition", plain(node)));
            for (String function : FUNCTIONS) {
                tags.put(new Tag("!" + function), node -> Map.of("Fn::" + function, argument(function, node)));
            }
            tagConstructors.putAll(tags);
        }

        private Object argument(String function, Node node) {
            if (!(node instanceof ScalarNode scalar)) {
                // The tag said which function it is; what it holds is a plain list or map.
                node.setTag(node.getNodeType() == org.snakeyaml.engine.v2.nodes.NodeType.SEQUENCE ? Tag.SEQ : Tag.MAP);
                return constructObject(node);
            }
            String text = scalar.getValue();
            int dot = text.indexOf('.');
            return function.equals("GetAtt") && dot > 0
                    ? List.of(text.substring(0, dot), text.substring(dot + 1))
                    : text;
        }

        private static String plain(Node node) {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw new IllegalArgumentException("A name is expected after " + node.getTag() + node.getStartMark());
        }
    }
}
