package org.kith.local.ses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kith.local.storage.DurableFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The account's tenants, and what each may send with: a JSON file each, which is on disk before the answer goes. Any
 * identity and configuration set of the laptop's account counts as there.
 *
 * <p>What is refused, and how, follows the API's reference, and for a mail what others measured at SES itself: a tenant
 * that lacks what a mail is sent with gets 403, which names each ARN that it lacks.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_CreateTenant.html">CreateTenant</a>
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/tenants.html">Tenants</a>
 * @see <a href="https://github.com/floci-io/floci/pull/2815">What a mail of a tenant is refused for</a>
 */
public final class Tenants {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ACCOUNT = "arn:aws:ses:eu-west-2:000000000000:";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern RESOURCE =
            Pattern.compile(Pattern.quote(ACCOUNT) + "(identity|configuration-set|template)/[^/\\s]+");

    private final Path folder;
    private final Map<String, Set<String>> resources = new TreeMap<>();

    /**
     * A tenant as it is kept.
     *
     * @param resources the ARNs of what it may send with
     */
    record Tenant(String name, Set<String> resources) {}

    private Tenants(Path folder) {
        this.folder = folder;
    }

    /** Opens a folder, with what is in it. */
    public static Tenants open(Path folder) throws IOException {
        Tenants tenants = new Tenants(Files.createDirectories(folder));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(DurableFile.UNFINISHED)) {
                    Files.delete(file);
                } else {
                    Tenant tenant = JSON.readValue(Files.readAllBytes(file), Tenant.class);
                    tenants.resources.put(tenant.name(), tenant.resources());
                }
            }
        }
        return tenants;
    }

    /** Makes a tenant. */
    synchronized void create(String name) throws Refusal, IOException {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badRequest("Invalid tenant name.");
        }
        if (resources.containsKey(name)) {
            throw new Refusal(400, "AlreadyExistsException", "Tenant <" + name + "> already exists.");
        }
        keep(name, Set.of());
    }

    /** Lets a tenant send with a resource. */
    synchronized void associate(String name, String resource) throws Refusal, IOException {
        Set<String> own = find(name);
        if (!RESOURCE.matcher(resource).matches()) {
            throw new Refusal(404, "NotFoundException", "Resource <" + resource + "> does not exist.");
        }
        Set<String> more = new TreeSet<>(own);
        if (!more.add(resource)) {
            throw new Refusal(400, "AlreadyExistsException", "Tenant already associated with <" + resource + ">.");
        }
        keep(name, more);
    }

    /** Refuses a mail of a tenant that is not there, or that may not use what the mail is sent with. */
    synchronized void check(SendRequest mail) throws Refusal {
        if (mail.tenant().isEmpty()) {
            return;
        }
        Set<String> own = find(mail.tenant().get());
        List<String> lacking = new ArrayList<>();
        String address = Faults.bare(mail.from());
        String domain = ACCOUNT + "identity/" + address.substring(address.indexOf('@') + 1);
        if (!own.contains(domain) && !own.contains(ACCOUNT + "identity/" + address)) {
            lacking.add(domain);
        }
        // A mail that names none goes with its identity's, which the laptop does not know.
        Optional<String> set = mail.configurationSet().map(name -> ACCOUNT + "configuration-set/" + name);
        set.filter(arn -> !own.contains(arn)).ifPresent(lacking::add);
        if (!lacking.isEmpty()) {
            throw new Refusal(403, "AccessDeniedException", "Tenant not associated with resources " + lacking);
        }
    }

    private Set<String> find(String name) throws Refusal {
        Set<String> own = resources.get(name);
        if (own == null) {
            throw new Refusal(404, "NotFoundException", "Tenant <" + name + "> does not exist.");
        }
        return own;
    }

    private void keep(String name, Set<String> own) throws IOException {
        DurableFile.write(folder.resolve(name + ".json"), JSON.writeValueAsBytes(new Tenant(name, own)));
        resources.put(name, own);
    }
}
