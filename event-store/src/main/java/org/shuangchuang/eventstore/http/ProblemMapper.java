package org.shuangchuang.eventstore.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.shuangchuang.eventstore.access.Caller;
import org.shuangchuang.eventstore.append.CommandMeters;

/** Answers every failure with a problem document in the caller's language, and remembers refused attempts. */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private static final int ASK_AGAIN_SECONDS = 1;

    private final Instance<Commands> commands;
    private final Instance<CommandMeters> meters;
    private final Caller caller;
    private final Refusals refusals;

    ProblemMapper(Instance<Commands> commands, Instance<CommandMeters> meters, Caller caller, Refusals refusals) {
        this.commands = commands;
        this.meters = meters;
        this.caller = caller;
        this.refusals = refusals;
    }

    /** Why a failure becomes what it becomes is said in {@link Problems}. */
    @ServerExceptionMapper({Throwable.class, WebApplicationException.class, MismatchedInputException.class})
    public RestResponse<Problem> map(Throwable failure, ContainerRequestContext request) {
        Language language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problems.of(failure, language).correlation(correlation(request));
        if (problem.status() == 500) {
            LOG.errorf(failure, "request failed, correlation %s", problem.correlation());
        }
        boolean command = CommandFilter.isCommand(request);
        if (command && meters.isResolvable()) {
            meters.get().unstored(problem.code(), problem.status());
        }
        if (problem.turnsAway()
                || (command && problem.status() < 500 && caller.actor().isPresent())) {
            refusals.note(
                    caller.actor(), request.getMethod(), request.getUriInfo().getPath(), problem);
        }
        var answer = RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .header(Correlation.HEADER, problem.correlation());
        return switch (problem.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            case 503 ->
                answer.header(HttpHeaders.RETRY_AFTER, ASK_AGAIN_SECONDS).build();
            default -> answer.build();
        };
    }

    private String correlation(ContainerRequestContext request) {
        String known = commands.isResolvable() ? commands.get().correlation() : "";
        return known.isEmpty() ? Correlation.of(request.getHeaderString(Correlation.HEADER)) : known;
    }
}
