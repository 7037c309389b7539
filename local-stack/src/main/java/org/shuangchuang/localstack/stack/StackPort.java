package org.shuangchuang.localstack.stack;

/** The ports of the stack, each changeable by an environment variable. */
public enum StackPort {
    GATEWAY(8080),
    INCUBATOR(8081),
    SUBSIDY(8082),
    EMPLOYMENT(8083),
    ISSUER(8180),
    POSTGRES(15432),
    KAFKA(19092);

    private final int usual;

    StackPort(int usual) {
        this.usual = usual;
    }

    /** The port unless another is given. */
    public int usual() {
        return usual;
    }

    /** The environment variable that gives another: {@code GATEWAY_PORT}. */
    public String variable() {
        return name() + "_PORT";
    }
}
