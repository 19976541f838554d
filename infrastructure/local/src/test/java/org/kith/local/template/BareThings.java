package org.kith.local.template;

/** Names for what a template declares, without anything behind them: {@code GroupData}, {@code GroupData.Arn}. */
record BareThings() implements Values.Things {
    @Override
    public String reference(Stack.Resource resource) {
        return resource.id();
    }

    @Override
    public String attribute(Stack.Resource resource, String name) {
        return resource.id() + "." + name;
    }

    @Override
    public String secret(String reference) {
        return reference;
    }
}
