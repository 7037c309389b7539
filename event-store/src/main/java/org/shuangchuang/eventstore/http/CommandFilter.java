package org.shuangchuang.eventstore.http;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.shuangchuang.eventstore.StoreConfig;

/** Reads what recognises a command before its body is taken apart. */
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class CommandFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Commands commands;
    private final StoreConfig config;

    CommandFilter(Commands commands, StoreConfig config) {
        this.commands = commands;
        this.config = config;
    }

    @ServerRequestFilter(readBody = true)
    public void filter(ContainerRequestContext request) throws IOException {
        boolean command = isCommand(request);
        byte[] body = command ? request.getEntityStream().readAllBytes() : new byte[0];
        if (body.length > config.largestBody()) {
            throw new ProblemException(413, HttpRule.BODY_TOO_LARGE, null);
        }
        commands.fill(request, body);
        if (command) {
            request.setEntityStream(new ByteArrayInputStream(body));
            commands.require();
            if (nothing(body)) {
                throw new ProblemException(400, HttpRule.BODY_MISSING, null);
            }
        }
    }

    /** Whether a request is meant to change something. */
    public static boolean isCommand(ContainerRequestContext request) {
        return !READS.contains(request.getMethod());
    }

    /** A command without any field is sent as an empty object. */
    private static boolean nothing(byte[] body) {
        return body.length < 5 && List.of("", "null").contains(new String(body, StandardCharsets.UTF_8).strip());
    }
}
