package org.shuangchuang.endtoend.faults;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.stack.Service;

/** The services that own events, with where theirs are kept. */
public enum Owner {
    INCUBATOR(Service.INCUBATOR, "incubator", "/api/incubation"),
    SUBSIDY(Service.SUBSIDY, "subsidy", "/api/subsidy"),
    EMPLOYMENT(Service.EMPLOYMENT, "employment", "/api/employment");

    private final Service service;
    private final String source;
    private final String path;

    Owner(Service service, String source, String path) {
        this.service = service;
        this.source = source;
        this.path = path;
    }

    Service service() {
        return service;
    }

    /** Name of its events' source and of its database. */
    public String source() {
        return source;
    }

    public String topic() {
        return source + "-events";
    }

    /** Root of its paths. */
    String path() {
        return path;
    }

    /** Its own address, past the gateway. */
    public URI address(String below) {
        return RunningStack.stack().first(service).address().resolve(path + below);
    }

    /** What its log answers to a part of the system. */
    public Response feed(String below) {
        return RestAssured.given()
                .auth()
                .oauth2(RunningStack.stack().tokens().ofPart("gateway", source))
                .get(address(below));
    }

    Connection connect() throws SQLException {
        return RunningStack.stack().postgres().connect(source);
    }
}
