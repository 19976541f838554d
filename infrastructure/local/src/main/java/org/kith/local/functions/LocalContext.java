package org.kith.local.functions;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kith.local.template.FunctionDefinition;

/** What Lambda tells a handler about one call. A call that takes too long is not cut off here, but the clock runs. */
final class LocalContext implements Context {
    private final FunctionDefinition definition;
    private final String requestId;
    private final long startedNanos = System.nanoTime();

    LocalContext(FunctionDefinition definition, String requestId) {
        this.definition = definition;
        this.requestId = requestId;
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + definition.name();
    }

    @Override
    public String getLogStreamName() {
        return "laptop";
    }

    @Override
    public String getFunctionName() {
        return definition.name();
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-west-2:000000000000:function:" + definition.name();
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        Duration spent = Duration.ofNanos(System.nanoTime() - startedNanos);
        return (int) Math.max(0, definition.timeout().minus(spent).toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return definition.memoryMegabytes();
    }

    @Override
    public LambdaLogger getLogger() {
        return new StandardOutput();
    }

    private static final class StandardOutput implements LambdaLogger {
        @Override
        public void log(String message) {
            System.out.println(message);
        }

        @Override
        public void log(byte[] message) {
            log(new String(message, StandardCharsets.UTF_8));
        }
    }
}
