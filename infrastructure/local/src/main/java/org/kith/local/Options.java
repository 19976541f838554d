package org.kith.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.kith.local.ses.SesEndpoint;

/**
 * How to run the laptop edition.
 *
 * @param root the repository's folder, where {@code template.yaml} is
 * @param template the template, normally the root's
 * @param webApp the folder that the web app was built into
 * @param data the folder that everything is kept in
 * @param port where the app answers; 0 for a free port
 * @param sesPort where the mail endpoint and its control answer; 0 for a free port
 * @param quota what the mail account may do
 * @param demo whether to make the demo group
 * @param settings what functions get in place of the template's values, by the name of the variable
 */
public record Options(
        Path root,
        Path template,
        Path webApp,
        Path data,
        int port,
        int sesPort,
        SesEndpoint.Quota quota,
        boolean demo,
        Map<String, String> settings) {
    private static final int DEFAULT_PORT = 8080;
    private static final SesEndpoint.Quota DEFAULT_QUOTA = new SesEndpoint.Quota(100, 50_000, Duration.ofSeconds(1));
    /** Variables of our own process that are settings of functions when they begin like this. */
    private static final String SETTING = "KITH_";

    private static final String OF_THE_EDITION = "KITH_LAPTOP_";

    /** Keeps a copy of the settings. */
    public Options {
        settings = Map.copyOf(settings);
    }

    /** What was asked for cannot be done; the message is one plain sentence. */
    public static final class Misunderstood extends Exception {
        Misunderstood(String sentence) {
            super(sentence);
        }
    }

    /** As {@code scripts/start} runs it. */
    public static Options of(Path root) {
        return new Options(
                root,
                root.resolve("template.yaml"),
                root.resolve("webapp/dist"),
                root.resolve(".kith"),
                DEFAULT_PORT,
                0,
                DEFAULT_QUOTA,
                false,
                Map.of());
    }

    /**
     * From the command line ({@code --port N}, {@code --data DIR}, {@code --demo}) and the environment: {@code KITH_LAPTOP_PORT},
     * {@code KITH_LAPTOP_SES_PORT}, {@code KITH_LAPTOP_DATA}, {@code KITH_LAPTOP_SEND_RATE} (mails a second); any other
     * {@code KITH_…} replaces a function's setting.
     */
    static Options parse(List<String> arguments, Map<String, String> environment, Path folder) throws Misunderstood {
        Options options = of(root(folder)).with(environment);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String name = rest.next();
            options = switch (name) {
                case "--demo" -> options.withDemo();
                case "--port" -> options.withPort(number(name, value(name, rest)));
                case "--data" -> options.withData(Path.of(value(name, rest)).toAbsolutePath());
                default ->
                    throw new Misunderstood("Kith does not know " + name + "; it takes --demo, --port and --data.");
            };
        }
        return options;
    }

    private static String value(String name, Iterator<String> rest) throws Misunderstood {
        if (!rest.hasNext()) {
            throw new Misunderstood(name + " needs a value after it.");
        }
        return rest.next();
    }

    private Options with(Map<String, String> environment) throws Misunderstood {
        Options options = this;
        Map<String, String> functionSettings = new HashMap<>(settings);
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            String value = variable.getValue();
            if (name.startsWith(OF_THE_EDITION)) {
                options = switch (name) {
                    case "KITH_LAPTOP_PORT" -> options.withPort(number(name, value));
                    case "KITH_LAPTOP_SES_PORT" -> options.withSesPort(number(name, value));
                    case "KITH_LAPTOP_DATA" -> options.withData(Path.of(value).toAbsolutePath());
                    case "KITH_LAPTOP_SEND_RATE" -> options.withSendRate(number(name, value));
                    default -> throw new Misunderstood("Kith does not know the setting " + name + ".");
                };
            } else if (name.startsWith(SETTING)) {
                functionSettings.put(name, value);
            }
        }
        return options.withSettings(functionSettings);
    }

    /** The nearest folder above that has a template. */
    public static Path root(Path workingFolder) throws Misunderstood {
        for (Path folder = workingFolder.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("template.yaml"))) {
                return folder;
            }
        }
        throw new Misunderstood("Kith must be started inside its repository: there is no template.yaml here.");
    }

    private static int number(String name, String value) throws Misunderstood {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new Misunderstood(name + " needs a whole number up to 65535, not \"" + value + "\".");
        }
        return Integer.parseInt(value);
    }

    /** The same with the demo group. */
    public Options withDemo() {
        return new Options(root, template, webApp, data, port, sesPort, quota, true, settings);
    }

    /** The same on another port. */
    public Options withPort(int other) {
        return new Options(root, template, webApp, data, other, sesPort, quota, demo, settings);
    }

    /** The same with the mail endpoint on another port. */
    public Options withSesPort(int other) {
        return new Options(root, template, webApp, data, port, other, quota, demo, settings);
    }

    /** The same with its data in another folder. */
    public Options withData(Path folder) {
        return new Options(root, template, webApp, folder, port, sesPort, quota, demo, settings);
    }

    /** The same from another template. */
    public Options withTemplate(Path other) {
        return new Options(root, other, webApp, data, port, sesPort, quota, demo, settings);
    }

    /** The same with another web app. */
    public Options withWebApp(Path folder) {
        return new Options(root, template, folder, data, port, sesPort, quota, demo, settings);
    }

    /** The same with another rate of the mail account. */
    public Options withSendRate(int mailsPerSecond) {
        return new Options(
                root,
                template,
                webApp,
                data,
                port,
                sesPort,
                new SesEndpoint.Quota(mailsPerSecond, quota.perDay(), quota.feedbackDelay()),
                demo,
                settings);
    }

    /** The same with other settings of functions. */
    public Options withSettings(Map<String, String> other) {
        return new Options(root, template, webApp, data, port, sesPort, quota, demo, other);
    }
}
