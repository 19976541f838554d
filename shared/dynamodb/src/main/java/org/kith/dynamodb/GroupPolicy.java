package org.kith.dynamodb;

import org.kith.kernel.GroupId;

/** What credentials for one group may do, whatever the role that they are made from may do besides. */
final class GroupPolicy {
    private GroupPolicy() {}

    /**
     * A session policy in IAM's language: the requests that {@link TableAccess} makes, on one table and its indexes, each
     * with partition keys of this group alone. A request without any partition key, such as a scan or a statement in
     * PartiQL, is not among them; the check for null is there because {@code ForAllValues} is true of no values at all.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html">IAM
     *     conditions of DynamoDB</a>
     */
    static String of(GroupId group, String tableArn) {
        return """
                {"Version": "2012-10-17", "Statement": [{
                  "Sid": "OneGroup",
                  "Effect": "Allow",
                  "Action": ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:ConditionCheckItem",
                             "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"],
                  "Resource": ["%1$s", "%1$s/index/*"],
                  "Condition": {
                    "ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["%2$s*"]},
                    "Null": {"dynamodb:LeadingKeys": "false"}}}]}
                """.formatted(tableArn, new GroupKeys(group).prefix());
    }
}
