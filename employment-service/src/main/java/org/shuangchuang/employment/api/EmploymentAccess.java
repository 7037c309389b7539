package org.shuangchuang.employment.api;

import static org.shuangchuang.eventstore.access.Operation.get;
import static org.shuangchuang.eventstore.access.Operation.post;
import static org.shuangchuang.vocabulary.Role.CARRIER_OPERATOR;
import static org.shuangchuang.vocabulary.Role.PREFECTURE_REVIEWER;
import static org.shuangchuang.vocabulary.Role.PROVINCIAL_APPROVER;
import static org.shuangchuang.vocabulary.Role.STATISTICS_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.shuangchuang.eventstore.access.AccessTable;
import org.shuangchuang.eventstore.access.Operation;

/** Who may call what of this service. */
@ApplicationScoped
public class EmploymentAccess implements AccessTable {

    @Override
    public List<Operation> operations() {
        return List.of(
                // jobs 就业
                post("/employments").own(CARRIER_OPERATOR),
                post("/employments/{id}/end").own(CARRIER_OPERATOR),
                get("/employments").own(CARRIER_OPERATOR).staff(),
                get("/employments/{id}").own(CARRIER_OPERATOR).staff(),
                post("/declarations").own(CARRIER_OPERATOR).division(STATISTICS_OFFICER),
                get("/declarations").own(CARRIER_OPERATOR).staff(),
                get("/declarations/{id}").own(CARRIER_OPERATOR).staff(),

                // services to enterprises and entrepreneurs 服务
                post("/services").own(CARRIER_OPERATOR).division(STATISTICS_OFFICER),
                post("/services/{id}/correct").own(CARRIER_OPERATOR).division(STATISTICS_OFFICER),
                get("/services").own(CARRIER_OPERATOR).staff(),
                get("/services/{id}").own(CARRIER_OPERATOR).staff(),

                // training 培训
                post("/training-sessions").own(CARRIER_OPERATOR).division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                get("/training-sessions").own(CARRIER_OPERATOR).staff(),
                get("/training-sessions/{id}").own(CARRIER_OPERATOR).staff(),
                post("/certificates").division(PROVINCIAL_APPROVER),
                get("/certificates").staff(),
                get("/certificates/{id}").staff(),

                // statistical returns 统计报表
                post("/returns").division(STATISTICS_OFFICER),
                post("/returns/{id}/submit").own(CARRIER_OPERATOR),
                post("/returns/{id}/validate").division(STATISTICS_OFFICER),
                post("/returns/{id}/lock").division(STATISTICS_OFFICER),
                post("/returns/{id}/correct").division(STATISTICS_OFFICER),
                get("/returns").own(CARRIER_OPERATOR).staff(),
                get("/returns/{id}").own(CARRIER_OPERATOR).staff());
    }
}
