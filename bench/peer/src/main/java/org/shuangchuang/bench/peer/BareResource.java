package org.shuangchuang.bench.peer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** A constant, and a single insert that answers what it stored. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {

    private static final String INSERT =
            "insert into recorded (id, carrier_id, carrier_name, division, served, count, qualifier,"
                    + " provenance, occurred_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    /** The same fields as a command of ours. */
    public record Body(
            UUID carrierId,
            String carrierName,
            String division,
            String served,
            long count,
            String qualifier,
            String provenance,
            LocalDate occurredOn) {}

    private final Pool pool;
    private final String constant;

    BareResource(Pool pool, @ConfigProperty(name = "bench.answer-bytes") int answerBytes) {
        this.pool = pool;
        String frame = new JsonObject().put("constant", "").encode();
        this.constant = new JsonObject()
                .put("constant", "x".repeat(Math.max(0, answerBytes - frame.length())))
                .encode();
    }

    @GET
    @Path("constant")
    public String constant() {
        return constant;
    }

    @POST
    @Path("insert")
    public Uni<RestResponse<Body>> insert(Body body) {
        return pool.preparedQuery(INSERT)
                .execute(Tuple.from(new Object[] {
                    UUID.randomUUID(),
                    body.carrierId(),
                    body.carrierName(),
                    body.division(),
                    body.served(),
                    body.count(),
                    body.qualifier(),
                    body.provenance(),
                    body.occurredOn()
                }))
                .map(_ -> RestResponse.status(RestResponse.Status.CREATED, body));
    }
}
