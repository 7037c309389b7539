package org.shuangchuang.incubator.api;

import static org.shuangchuang.eventstore.access.Operation.get;
import static org.shuangchuang.eventstore.access.Operation.post;
import static org.shuangchuang.vocabulary.Role.APPLICANT;
import static org.shuangchuang.vocabulary.Role.CARRIER_OPERATOR;
import static org.shuangchuang.vocabulary.Role.EXPERT;
import static org.shuangchuang.vocabulary.Role.PREFECTURE_REVIEWER;
import static org.shuangchuang.vocabulary.Role.PROVINCIAL_APPROVER;
import static org.shuangchuang.vocabulary.Role.SERVICE_PROVIDER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.shuangchuang.eventstore.access.AccessTable;
import org.shuangchuang.eventstore.access.Operation;

/** Who may call what of this service. */
@ApplicationScoped
public class IncubatorAccess implements AccessTable {

    @Override
    public List<Operation> operations() {
        return List.of(
                // carriers 孵化载体
                post("/carriers").registering(CARRIER_OPERATOR).division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/carriers/{id}/change").own(CARRIER_OPERATOR).division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/carriers/{id}/move").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/carriers/{id}/close").own(CARRIER_OPERATOR).division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                get("/carriers").own(CARRIER_OPERATOR).staff(),
                get("/carriers/{id}").own(CARRIER_OPERATOR).staff(),

                // designations 资格
                post("/designations").own(CARRIER_OPERATOR),
                post("/designations/take-over").division(PROVINCIAL_APPROVER),
                post("/designations/{id}/review").division(PREFECTURE_REVIEWER, EXPERT, PROVINCIAL_APPROVER),
                post("/designations/{id}/open-notice").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/designations/{id}/objections").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/designations/{id}/objections/{objectionId}/resolve")
                        .division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/designations/{id}/close-notice").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/designations/{id}/grant").division(PROVINCIAL_APPROVER),
                post("/designations/{id}/decline").division(PROVINCIAL_APPROVER),
                post("/designations/{id}/evaluate").division(PREFECTURE_REVIEWER, EXPERT, PROVINCIAL_APPROVER),
                post("/designations/{id}/order-rectification").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/designations/{id}/revoke").division(PROVINCIAL_APPROVER),
                get("/designations").own(CARRIER_OPERATOR).staff(),
                get("/designations/{id}").own(CARRIER_OPERATOR).staff(),

                // enterprises and teams 企业/团队
                post("/enterprises").registering(APPLICANT).division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/enterprises/{id}/change-controller")
                        .own(APPLICANT)
                        .division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/enterprises/{id}/change-representative")
                        .own(APPLICANT)
                        .division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/enterprises/{id}/recognise-high-tech").division(PROVINCIAL_APPROVER),
                post("/enterprises/{id}/lapse-high-tech").division(PROVINCIAL_APPROVER),
                post("/enterprises/{id}/state-achievement").own(APPLICANT).division(PROVINCIAL_APPROVER),
                post("/enterprises/{id}/achievements/{number}/correct")
                        .own(APPLICANT)
                        .division(PROVINCIAL_APPROVER),
                get("/enterprises").own(APPLICANT).staff(),
                get("/enterprises/{id}").own(APPLICANT).staff(),

                // tenancies 在孵
                post("/tenancies").own(CARRIER_OPERATOR),
                post("/tenancies/{id}/graduate").own(CARRIER_OPERATOR),
                post("/tenancies/{id}/exit").own(CARRIER_OPERATOR),
                get("/tenancies").own(CARRIER_OPERATOR, APPLICANT).staff(),
                get("/tenancies/{id}").own(CARRIER_OPERATOR, APPLICANT).staff(),

                // mentors 创业导师
                post("/mentors").division(PROVINCIAL_APPROVER),
                post("/mentors/{id}/recommend").division(PROVINCIAL_APPROVER),
                post("/mentors/{id}/end").division(PROVINCIAL_APPROVER),
                get("/mentors").staff(),
                get("/mentors/{id}").staff(),
                post("/mentor-visits").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                get("/mentor-visits").own(CARRIER_OPERATOR).staff(),
                get("/mentor-visits/{id}").own(CARRIER_OPERATOR).staff(),

                // competitions 赛事, partners 合作, institutes 研究院, instrument sharing 大仪共享
                post("/competitions").division(PROVINCIAL_APPROVER),
                post("/competitions/{seriesCode}/editions").division(PROVINCIAL_APPROVER),
                get("/competitions").everyone(),
                get("/competitions/{seriesCode}").everyone(),
                get("/competition-editions").everyone(),
                get("/competition-editions/{id}").everyone(),
                post("/partnerships").own(CARRIER_OPERATOR).division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                get("/partnerships").everyone(),
                get("/partnerships/{id}").everyone(),
                post("/institutes").division(PROVINCIAL_APPROVER),
                get("/institutes").everyone(),
                get("/institutes/{id}").everyone(),
                post("/instrument-sharing").division(PROVINCIAL_APPROVER),
                get("/instrument-sharing/{division}").everyone(),

                // technology markets 科技大市场
                post("/markets").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/markets/{id}/report").own(SERVICE_PROVIDER).division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/markets/{id}/reports/{number}/correct")
                        .own(SERVICE_PROVIDER)
                        .division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                get("/markets").everyone(),
                get("/markets/{id}").everyone(),

                // rule sets 规则
                post("/rule-sets").division(PROVINCIAL_APPROVER),
                get("/rule-sets").everyone(),
                get("/rule-sets/in-force").everyone());
    }
}
