package org.shuangchuang.gateway.access;

import static org.shuangchuang.eventstore.access.Operation.get;
import static org.shuangchuang.eventstore.access.Operation.post;
import static org.shuangchuang.vocabulary.Role.APPLICANT;
import static org.shuangchuang.vocabulary.Role.AUDITOR;
import static org.shuangchuang.vocabulary.Role.CARRIER_OPERATOR;
import static org.shuangchuang.vocabulary.Role.DATA_PROTECTION_OFFICER;
import static org.shuangchuang.vocabulary.Role.SERVICE_PROVIDER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.shuangchuang.eventstore.access.AccessTable;
import org.shuangchuang.eventstore.access.Operation;
import org.shuangchuang.vocabulary.Role;

/** Who may call what of the gateway itself; what belongs to an owner, the owner's table says. */
@ApplicationScoped
public class GatewayAccess implements AccessTable {

    /**
     * Who may see a figure that is not published, and what a figure is made of: staff for scopes in their division, bodies for
     * themselves. A carrier, an enterprise or a market is the province's to see: the gateway does not know where it lies.
     */
    public static final Operation FIGURES =
            get("/summaries").own(APPLICANT, CARRIER_OPERATOR, SERVICE_PROVIDER).staff();

    @Override
    public List<Operation> operations() {
        return List.of(
                // the figures of the province and its prefectures are public; of the others, FIGURES says who may see
                // them
                get("/summaries").anybody(),
                get("/summaries/{indicator}/explain")
                        .everywhere(FIGURES.scopes().keySet().toArray(Role[]::new)),
                get("/indicators").anybody(),
                get("/openapi").anybody(),
                get("/scopes/{kind}").everyone(),
                get("/audit").everywhere(AUDITOR),
                post("/persons/erasures").everywhere(DATA_PROTECTION_OFFICER),
                post("/persons/reports").everywhere(DATA_PROTECTION_OFFICER));
    }
}
