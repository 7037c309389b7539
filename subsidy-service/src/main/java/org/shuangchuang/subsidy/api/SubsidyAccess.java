package org.shuangchuang.subsidy.api;

import static org.shuangchuang.eventstore.access.Operation.get;
import static org.shuangchuang.eventstore.access.Operation.post;
import static org.shuangchuang.vocabulary.Role.APPLICANT;
import static org.shuangchuang.vocabulary.Role.AUDITOR;
import static org.shuangchuang.vocabulary.Role.CARRIER_OPERATOR;
import static org.shuangchuang.vocabulary.Role.EXPERT;
import static org.shuangchuang.vocabulary.Role.FINANCE_OFFICER;
import static org.shuangchuang.vocabulary.Role.PREFECTURE_REVIEWER;
import static org.shuangchuang.vocabulary.Role.PROVINCIAL_APPROVER;
import static org.shuangchuang.vocabulary.Role.SERVICE_PROVIDER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.shuangchuang.eventstore.access.AccessTable;
import org.shuangchuang.eventstore.access.Operation;

/** Who may call what of this service. */
@ApplicationScoped
public class SubsidyAccess implements AccessTable {

    @Override
    public List<Operation> operations() {
        return List.of(
                // rules 政策规则
                post("/rules/{programme}/reward").division(PROVINCIAL_APPROVER),
                post("/rules/{programme}/voucher").division(PROVINCIAL_APPROVER),
                post("/rules/{programme}/relief").division(PROVINCIAL_APPROVER),
                get("/rules/{programme}").everyone(),

                // budgets 预算
                post("/budgets").division(FINANCE_OFFICER),
                post("/budgets/take-over").division(FINANCE_OFFICER),
                post("/budgets/{id}/adjust").division(FINANCE_OFFICER),
                post("/budgets/{id}/adjustments/{number}/reverse").division(FINANCE_OFFICER),
                post("/budgets/{id}/close").division(FINANCE_OFFICER),
                get("/budgets").staff(),
                get("/budgets/{id}").staff(),

                // claims 奖补申报
                post("/claims").own(APPLICANT),
                post("/claims/{id}/declare-conflict")
                        .division(PREFECTURE_REVIEWER, EXPERT, PROVINCIAL_APPROVER, FINANCE_OFFICER),
                post("/claims/{id}/review").division(PREFECTURE_REVIEWER, EXPERT),
                post("/claims/{id}/verify-account").division(FINANCE_OFFICER),
                post("/claims/{id}/propose-account").own(APPLICANT).division(FINANCE_OFFICER),
                post("/claims/{id}/confirm-account").division(FINANCE_OFFICER),
                post("/claims/{id}/objections").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/claims/{id}/objections/{number}/decide").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/claims/{id}/close-notice").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/claims/{id}/award").division(PROVINCIAL_APPROVER),
                post("/claims/{id}/reject").division(PROVINCIAL_APPROVER),
                post("/claims/{id}/appeal").own(APPLICANT),
                post("/claims/{id}/decide-appeal").division(PROVINCIAL_APPROVER),
                post("/claims/{id}/instruct-payment").division(FINANCE_OFFICER),
                post("/claims/{id}/confirm-payment").division(FINANCE_OFFICER),
                post("/claims/{id}/fail-payment").division(FINANCE_OFFICER),
                post("/claims/{id}/return-payment").division(FINANCE_OFFICER),
                post("/claims/{id}/order-recovery").division(PROVINCIAL_APPROVER, FINANCE_OFFICER),
                post("/claims/{id}/receive-recovery").division(FINANCE_OFFICER),
                get("/claims").own(APPLICANT).staff(),
                get("/claims/{id}").own(APPLICANT).staff(),

                // notices 公示
                post("/notices").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/notices/{id}/end").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                get("/notices/{id}").everyone(),

                // vouchers 创新券
                post("/vouchers").own(APPLICANT),
                post("/vouchers/take-over").division(PROVINCIAL_APPROVER, FINANCE_OFFICER),
                post("/vouchers/{id}/reject").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/vouchers/{id}/expire").division(PROVINCIAL_APPROVER, FINANCE_OFFICER),
                post("/vouchers/{id}/void").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/vouchers/{id}/assignments").own(APPLICANT),
                post("/vouchers/{id}/assignments/{number}/end").own(APPLICANT),
                post("/vouchers/{id}/redemptions").own(SERVICE_PROVIDER),
                post("/vouchers/{id}/redemptions/{number}/approve").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/vouchers/{id}/redemptions/{number}/reject").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/vouchers/{id}/redemptions/{number}/settle").division(FINANCE_OFFICER),
                get("/vouchers").own(APPLICANT, SERVICE_PROVIDER).staff(),
                get("/vouchers/{id}").own(APPLICANT, SERVICE_PROVIDER).staff(),
                post("/voucher-rounds").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/voucher-rounds/{id}/issue").division(PROVINCIAL_APPROVER),
                get("/voucher-rounds/{id}").staff(),

                // service providers 服务机构
                post("/providers").division(PROVINCIAL_APPROVER),
                post("/providers/{id}/suspend").division(PROVINCIAL_APPROVER),
                post("/providers/{id}/reinstate").division(PROVINCIAL_APPROVER),
                post("/providers/{id}/remove").division(PROVINCIAL_APPROVER),
                get("/providers").everyone(),
                get("/providers/{id}").everyone(),

                // reliefs 减免
                post("/reliefs/tax/{carrierId}/confirm").division(FINANCE_OFFICER),
                post("/reliefs/tax/{carrierId}/confirmations/{number}/reverse").division(FINANCE_OFFICER),
                get("/reliefs/tax").own(CARRIER_OPERATOR).staff(),
                get("/reliefs/tax/{carrierId}").own(CARRIER_OPERATOR).staff(),
                post("/reliefs/rent").own(CARRIER_OPERATOR).division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                post("/reliefs/rent/{id}/reverse").division(PREFECTURE_REVIEWER, PROVINCIAL_APPROVER),
                get("/reliefs/rent").own(CARRIER_OPERATOR, APPLICANT).staff(),
                get("/reliefs/rent/{id}").own(CARRIER_OPERATOR, APPLICANT).staff(),

                // ledger 台账
                get("/ledger/entries").division(FINANCE_OFFICER).everywhere(AUDITOR),
                get("/ledger/balances").division(FINANCE_OFFICER).everywhere(AUDITOR));
    }
}
