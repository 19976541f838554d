package org.kith.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.local.Repository;
import org.kith.local.sts.StsEndpoint;
import org.kith.local.template.Grants.Wish;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sesv2.model.CreateTenantRequest;
import software.amazon.awssdk.services.sesv2.model.CreateTenantResourceAssociationRequest;
import software.amazon.awssdk.services.sesv2.model.GetAccountRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * Refuses, in every test of this module, a request that the template's policies would refuse when deployed. The SDK
 * finds it by its name in {@code software/amazon/awssdk/global/handlers}; the laptop edition's functions sign with their
 * own names, and with those of the sessions that they asked for.
 */
public final class GrantsGuard implements ExecutionInterceptor {
    private static final Pattern SIGNER = Pattern.compile("Credential=([^/]+)/");
    private static final String PARTITION = "pk";
    private static final String SES = "arn:aws:ses:eu-west-2:000000000000:";

    /** What was refused since the tests began: a queue's function fails without anybody seeing. */
    private static final Set<String> REFUSED = new ConcurrentSkipListSet<>();

    /** By the name of their credentials; the same for every asker, because what a group's session may do is. */
    private static final Map<String, Session> SESSIONS = new ConcurrentHashMap<>();

    /** A role that was assumed, and the policy that narrows it: what both allow is allowed. */
    private record Session(String role, Map<String, String> tags, Grants narrowing) {}

    private final Grants grants = Grants.of(Stack.read(Repository.root().resolve("template.yaml")));

    /** As the SDK makes it. */
    public GrantsGuard() {}

    /** What was refused since the tests began. */
    public static Set<String> refused() {
        return REFUSED;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Optional<String> signer = context.httpRequest()
                .firstMatchingHeader("Authorization")
                .map(SIGNER::matcher)
                .filter(Matcher::find)
                .map(signed -> signed.group(1));
        signer.ifPresent(name -> wishes(context.request())
                .filter(wish -> !mayHave(name, wish))
                .findFirst()
                .ifPresent(wish -> {
                    REFUSED.add(name + " may not " + wish);
                    throw SdkClientException.create(name + " may not " + wish);
                }));
        boolean function = signer.filter(grants.holders()::contains).isPresent();
        if (function && context.request() instanceof AssumeRoleRequest asked) {
            SESSIONS.put(
                    StsEndpoint.accessKey(asked.roleSessionName()),
                    new Session(
                            named(asked.roleArn()),
                            asked.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value)),
                            Grants.ofSession("session", asked.policy())));
        }
    }

    /** Whoever is no function and no session, such as a test that looks into a table, may do anything. */
    private boolean mayHave(String signer, Wish wish) {
        Session session = SESSIONS.get(signer);
        if (session != null) {
            return grants.allow(session.role(), wish, session.tags())
                    && session.narrowing().allow("session", wish);
        }
        return !grants.holders().contains(signer) || grants.allow(signer, wish);
    }

    /** What a request asks for, as AWS's "Actions, resources, and condition keys" tables have it. */
    private static Stream<Wish> wishes(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> table("GetItem", get.tableName(), get.key());
            case UpdateItemRequest update -> table("UpdateItem", update.tableName(), update.key());
            case QueryRequest query -> query(query);
            case BatchGetItemRequest batch ->
                batch.requestItems().entrySet().stream()
                        .map(wanted -> new Wish(
                                "dynamodb:BatchGetItem",
                                wanted.getKey() + ".Arn",
                                wanted.getValue().keys().stream()
                                        .map(GrantsGuard::partition)
                                        .collect(Collectors.toSet())));
            case TransactWriteItemsRequest writes ->
                writes.transactItems().stream().flatMap(GrantsGuard::write);
            case SendMessageRequest send -> queue(send.queueUrl());
            case SendMessageBatchRequest send -> queue(send.queueUrl());
            case GetObjectRequest get -> file("s3:GetObject", get.key());
            // The SDK has put bucket and key of the source into one by now.
            case CopyObjectRequest copy ->
                Stream.concat(
                        file(
                                "s3:GetObject",
                                copy.getValueForField("CopySource", String.class)
                                        .orElseThrow()
                                        .replaceFirst("^/?[^/]*/", "")),
                        file("s3:PutObject", copy.destinationKey()));
            case DeleteObjectRequest delete -> file("s3:DeleteObject", delete.key());
            case PutObjectRequest put -> file("s3:PutObject", put.key());
            case HeadObjectRequest head -> file("s3:GetObject", head.key());
            case SendEmailRequest _ -> Stream.of(new Wish("ses:SendEmail", SES + "identity/kith.example", Set.of()));
            case CreateTenantRequest create ->
                Stream.of(new Wish("ses:CreateTenant", tenant(create.tenantName()), Set.of()));
            case CreateTenantResourceAssociationRequest lend ->
                Stream.of(tenant(lend.tenantName()), lend.resourceArn())
                        .map(each -> new Wish("ses:CreateTenantResourceAssociation", each, Set.of()));
            case AssumeRoleRequest assume
            when assume.policy() != null ->
                Stream.of("sts:AssumeRole", "sts:TagSession")
                        .map(action -> new Wish(action, named(assume.roleArn()) + ".Arn", Set.of()));
            case GetAccountRequest _ -> Stream.of(new Wish("ses:GetAccount", "*", Set.of()));
            // Open set: no function asks for anything else, and one that does must say here what it needs.
            default -> Stream.of(new Wish(request.getClass().getSimpleName(), "unknown", Set.of()));
        };
    }

    private static Stream<Wish> query(QueryRequest query) {
        String index = Optional.ofNullable(query.indexName())
                .map(name -> "/index/" + name)
                .orElse("");
        String partition = Optional.ofNullable(query.expressionAttributeValues().get(":" + PARTITION))
                .map(AttributeValue::s)
                .orElse("");
        return Stream.of(new Wish("dynamodb:Query", query.tableName() + ".Arn" + index, Set.of(partition)));
    }

    private static Stream<Wish> write(TransactWriteItem write) {
        return Stream.of(
                        Optional.ofNullable(write.put()).map(put -> table("PutItem", put.tableName(), put.item())),
                        Optional.ofNullable(write.update())
                                .map(update -> table("UpdateItem", update.tableName(), update.key())),
                        Optional.ofNullable(write.delete())
                                .map(delete -> table("DeleteItem", delete.tableName(), delete.key())),
                        Optional.ofNullable(write.conditionCheck())
                                .map(check -> table("ConditionCheckItem", check.tableName(), check.key())))
                .flatMap(Optional::stream)
                .flatMap(each -> each);
    }

    private static Stream<Wish> table(String action, String table, Map<String, AttributeValue> key) {
        return Stream.of(new Wish("dynamodb:" + action, table + ".Arn", Set.of(partition(key))));
    }

    private static String partition(Map<String, AttributeValue> key) {
        return Optional.ofNullable(key.get(PARTITION)).map(AttributeValue::s).orElse("");
    }

    /** The template's id of what an ARN of the laptop stands for. */
    private static String named(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    /** SES gives each tenant an id behind its name. */
    private static String tenant(String name) {
        return SES + "tenant/" + name + "/tn-1";
    }

    private static Stream<Wish> queue(String url) {
        return Stream.of(new Wish("sqs:SendMessage", List.of(url.split("/")).getLast() + ".Arn", Set.of()));
    }

    private static Stream<Wish> file(String action, String key) {
        return Stream.of(new Wish(action, "Files.Arn/" + key, Set.of()));
    }
}
