package org.shuangchuang.eventstore.access;

import static org.shuangchuang.eventstore.access.Operation.get;
import static org.shuangchuang.eventstore.access.Operation.post;
import static org.shuangchuang.vocabulary.Role.AUDITOR;
import static org.shuangchuang.vocabulary.Role.DATA_PROTECTION_OFFICER;
import static org.shuangchuang.vocabulary.Role.FINANCE_OFFICER;
import static org.shuangchuang.vocabulary.Role.PROVINCIAL_APPROVER;
import static org.shuangchuang.vocabulary.Role.STATISTICS_OFFICER;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may call what is the same at every owner. Events are the province's: they do not say whose they are. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class FeedAccess implements AccessTable {

    @Override
    public List<Operation> operations() {
        return List.of(
                get("/log").parts(),
                get("/log/entries").parts(),
                get("/log/heads").parts(),
                get("/log/position").parts(),
                get("/log/verify").parts(),
                get("/audit").everywhere(AUDITOR),
                post("/persons/erasures").division(DATA_PROTECTION_OFFICER),
                post("/persons/reports").division(DATA_PROTECTION_OFFICER),
                get("/events/{stream}/{version}")
                        .division(PROVINCIAL_APPROVER, FINANCE_OFFICER, STATISTICS_OFFICER)
                        .everywhere(AUDITOR));
    }
}
