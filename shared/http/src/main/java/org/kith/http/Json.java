package org.kith.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * JSON as the contract has it: enums in lower case with hyphens ({@code asked-to-stop}), instants in ISO 8601, absent
 * values left out. Reading is strict: no repeated names, nothing after the end, nesting of 50 at most.
 */
public final class Json {
    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 1_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .addModule(new SimpleModule().addSerializer(new EnumWords()))
            .build();

    private Json() {}

    /** Writes a view: a record of texts, numbers, instants, optionals, lists, maps and other views. */
    public static String write(Object view) {
        return MAPPER.writeValueAsString(view);
    }

    /** Reads any JSON; throws {@link tools.jackson.core.JacksonException} when it is none. */
    public static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** How the contract writes a constant: {@code HARD_BOUNCE} is {@code hard-bounce}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @SuppressWarnings("rawtypes") // Jackson looks serialisers up by the raw type.
    private static final class EnumWords extends StdSerializer<Enum> {
        EnumWords() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(word(value));
        }
    }
}
