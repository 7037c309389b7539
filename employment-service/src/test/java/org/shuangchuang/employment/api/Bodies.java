package org.shuangchuang.employment.api;

import static org.shuangchuang.employment.api.Api.LANZHOU;
import static org.shuangchuang.employment.api.Api.body;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.shuangchuang.vocabulary.IdentityNumber;

/** Bodies of commands that are accepted as they are. */
final class Bodies {

    private static final AtomicInteger PERSONS = new AtomicInteger();

    private Bodies() {}

    static Map<String, Object> person() {
        int number = PERSONS.getAndIncrement();
        return body(
                "name",
                "张三" + number,
                "identityNumber",
                IdentityNumber.complete("620102", LocalDate.of(1980, 1, 1).plusDays(number), 0));
    }

    static Map<String, Object> start(String carrierId, Map<String, Object> person, String on) {
        return body(
                "carrierId",
                carrierId,
                "carrierName",
                "西部创客",
                "division",
                LANZHOU,
                "person",
                person,
                "employer",
                "某科技公司",
                "kind",
                "DIRECT",
                "freshGraduate",
                true,
                "occurredOn",
                on);
    }

    static Map<String, Object> declare(String carrierId, String month, long count) {
        return body(
                "carrierId",
                carrierId,
                "carrierName",
                "西部创客",
                "division",
                LANZHOU,
                "kind",
                "UNSPECIFIED",
                "month",
                month,
                "count",
                count,
                "qualifier",
                "AT_LEAST",
                "occurredOn",
                "2021-09-15");
    }

    static Map<String, Object> services(String carrierId) {
        return body(
                "carrierId",
                carrierId,
                "carrierName",
                "西部创客",
                "division",
                LANZHOU,
                "served",
                "ENTREPRENEURS",
                "count",
                650,
                "qualifier",
                "AT_LEAST",
                "occurredOn",
                "2021-06-30");
    }

    static Map<String, Object> session() {
        return body(
                "subject",
                "HIGH_TECH_MANAGEMENT",
                "heldBy",
                "甘肃省科学技术厅",
                "division",
                "620000",
                "persons",
                570,
                "personsQualifier",
                "AT_LEAST",
                "occurredOn",
                "2021-04-20");
    }

    /** With a number of its own. */
    static Map<String, Object> certificate(Map<String, Object> person) {
        return body(
                "person",
                person,
                "subject",
                "INCUBATOR_STAFF",
                "number",
                "甘孵2020-" + UUID.randomUUID(),
                "division",
                LANZHOU,
                "occurredOn",
                "2020-11-20");
    }

    static Map<String, Object> open(String carrierId, String period) {
        return body(
                "carrierId",
                carrierId,
                "carrierName",
                "西部创客",
                "division",
                LANZHOU,
                "period",
                period,
                "occurredOn",
                "2021-01-10");
    }

    static Map<String, Object> figures(long tenants, long employees) {
        return body(
                "tenants",
                tenants,
                "teams",
                5,
                "members",
                15,
                "graduates",
                3,
                "graduatesToDate",
                20,
                "employees",
                employees,
                "freshGraduates",
                12,
                "floorArea",
                8000,
                "desks",
                300,
                "intellectualProperty",
                40,
                "inventions",
                10,
                "tenantsFinanced",
                2,
                "financingFen",
                300000000,
                "mentors",
                8,
                "eventsHeld",
                25);
    }
}
