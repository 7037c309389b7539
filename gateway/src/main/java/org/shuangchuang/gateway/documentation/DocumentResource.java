package org.shuangchuang.gateway.documentation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.mutiny.Uni;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shuangchuang.eventstore.http.PartClients;
import org.shuangchuang.eventstore.read.OwnersConfig;
import org.shuangchuang.gateway.Owner;

/** The joined OpenAPI document. */
@Path("/openapi")
@Tag(name = "documentation")
public class DocumentResource {

    private static final String OWN = "<default>";
    private static final int PATIENCE_MILLISECONDS = 2_000;

    private record Part(Owner owner, Optional<ObjectNode> document) {}

    private final OpenApiDocumentService own;
    private final OwnersConfig owners;
    private final HttpClient http;
    private final ObjectMapper json;

    DocumentResource(OpenApiDocumentService own, OwnersConfig owners, PartClients clients, ObjectMapper json) {
        this.own = own;
        this.owners = owners;
        this.http = clients.client(new HttpClientOptions());
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "OpenAPI of the gateway and of all owners that answer")
    public Uni<String> document() {
        List<Uni<Part>> parts = Arrays.stream(Owner.values()).map(this::part).toList();
        return Uni.join().all(parts).andFailFast().map(this::joined);
    }

    private String joined(List<Part> parts) {
        JoinedDocument joined =
                new JoinedDocument(parse(new String(own.getDocument(OWN, Format.JSON), StandardCharsets.UTF_8)));
        for (Part part : parts) {
            part.document()
                    .ifPresentOrElse(
                            document -> joined.add(part.owner(), document), () -> joined.leaveOut(part.owner()));
        }
        return joined.document().toString();
    }

    private Uni<Part> part(Owner owner) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(owners.owners().get(owner.source()) + "/q/openapi?format=json")
                .setTimeout(PATIENCE_MILLISECONDS);
        return Uni.createFrom()
                .completionStage(() -> http.request(options)
                        .compose(HttpClientRequest::send)
                        .compose(answer -> answer.statusCode() == 200
                                ? answer.body()
                                : Future.<Buffer>failedFuture(new IOException("no document")))
                        .toCompletionStage())
                .map(body -> new Part(owner, Optional.of(parse(body.toString(StandardCharsets.UTF_8)))))
                .onFailure()
                .recoverWithItem(new Part(owner, Optional.empty()));
    }

    private ObjectNode parse(String document) {
        try {
            return (ObjectNode) json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an OpenAPI document cannot be read", e);
        }
    }
}
