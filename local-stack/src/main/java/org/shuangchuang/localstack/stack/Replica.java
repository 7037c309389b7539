package org.shuangchuang.localstack.stack;

import java.net.URI;

/**
 * One process of a service. The first has the service's name and port; further ones share its database and its topics.
 *
 * @param name of its log and its process
 * @param address where it answers
 */
public record Replica(Service service, String name, URI address) {

    static Replica first(Service service, StackSettings settings) {
        return new Replica(service, service.lowerCaseName(), settings.address(service));
    }

    static Replica further(Service service, int port) {
        return new Replica(service, service.lowerCaseName() + "-" + port, URI.create("http://localhost:" + port));
    }
}
