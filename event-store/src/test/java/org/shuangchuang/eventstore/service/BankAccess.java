package org.shuangchuang.eventstore.service;

import static org.shuangchuang.eventstore.access.Operation.get;
import static org.shuangchuang.eventstore.access.Operation.post;
import static org.shuangchuang.vocabulary.Role.APPLICANT;
import static org.shuangchuang.vocabulary.Role.PREFECTURE_REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.shuangchuang.eventstore.access.AccessTable;
import org.shuangchuang.eventstore.access.Operation;

/** Who may put something in, and who may look. */
@ApplicationScoped
public class BankAccess implements AccessTable {

    @Override
    public List<Operation> operations() {
        return List.of(
                post("/banks").division(PREFECTURE_REVIEWER),
                post("/banks/{id}/deposit").division(PREFECTURE_REVIEWER),
                get("/banks").own(APPLICANT).staff(),
                get("/banks/{id}").staff());
    }
}
