package org.shuangchuang.eventstore.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.localstack.testing.Bearer;
import org.shuangchuang.localstack.testing.RealBackends;

/** A list as every service has it: filtered, sorted, a page at a time. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ListingTest {

    private static final String OWNER = "0199a000-0000-7000-8000-000000000001";

    @Inject
    Pool pool;

    /** Two days, three sums, so that every order but that by id has rows that tie. */
    @BeforeEach
    void seven_banks() {
        pool.query("delete from counter_view where division like '6208%'")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10));
        bank("a", "620800", "OPEN", "PIG", OWNER, "2016-01-02", 2016, 30);
        bank("b", "620802", "OPEN", "PIG", null, "2016-03-31", 2016, 10);
        bank("c", "620802", "OPEN", "HEN", null, "2016-03-31", 2016, 20);
        bank("d", "620824", "OPEN", "HEN", OWNER, "2016-03-31", 2017, 10);
        bank("e", "620881", "BROKEN", "PIG", null, "2019-04-01", 2017, 20);
        bank("f", "620881", "BROKEN", "PIG", null, "2019-04-01", 2017, 10);
        bank("g", "620881", "BROKEN", null, null, "2019-04-01", 2017, 10);
    }

    private void bank(
            String id,
            String division,
            String status,
            @Nullable String kind,
            @Nullable String owner,
            String on,
            int cohort,
            long total) {
        pool.preparedQuery("insert into counter_view (id, division, status, kind, owner, occurred_on, cohort, total)"
                        + " values ($1, $2, $3, $4, $5, $6, $7, $8)")
                .execute(Tuple.from(new Object[] {
                    id,
                    division,
                    status,
                    kind,
                    owner == null ? null : UUID.fromString(owner),
                    LocalDate.parse(on),
                    cohort,
                    total
                }))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static ValidatableResponse banks(String query) {
        return banks("auditor-1;AUDITOR;620000", query);
    }

    private static ValidatableResponse banks(String caller, String query) {
        return given().header("Authorization", Bearer.of(caller))
                .header("Accept-Language", "en")
                .urlEncodingEnabled(false)
                .get("/api/incubation/banks?" + query)
                .then();
    }

    private static ValidatableResponse listed(String query) {
        return banks("division=620800&" + query).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "id,          abcdefg",
        "-id,         gfedcba",
        "occurredOn,  abcdefg",
        "-occurredOn, gfedcba",
        "total,       bdfgcea",
        "-total,      aecgfdb"
    })
    void pages_follow_each_other_in_every_order_without_gap_or_repetition(String sort, String order) {
        List<String> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = listed("limit=3&sort=" + sort + (next.isEmpty() ? "" : "&cursor=" + next))
                    .extract()
                    .jsonPath();
            List<String> ids = page.getList("items.id");
            read.addAll(ids);
            sizes.add(ids.size());
            next = page.getString("next");
        }
        assertEquals(order, String.join("", read));
        assertEquals(List.of(3, 3, 1), sizes);
    }

    @Test
    void what_comes_before_a_cursor_later_moves_nothing_behind_it() {
        String next =
                listed("limit=2").body("items.id", contains("a", "b")).extract().path("next");
        bank("aa", "620802", "OPEN", null, null, "2016-01-01", 2016, 1);
        listed("limit=2&cursor=" + next).body("items.id", contains("c", "d"));
    }

    @Test
    void a_full_last_page_has_no_next() {
        listed("limit=7").body("items.size()", equalTo(7)).body("next", nullValue());
        listed("").body("items.size()", equalTo(7)).body("next", nullValue());
    }

    @Test
    void a_division_is_its_subtree_with_the_predecessors_of_its_codes() {
        banks("division=620802").body("items.id", containsInAnyOrder("b", "c"));
        banks("division=620881").body("items.id", containsInAnyOrder("d", "e", "f", "g"));
    }

    @Test
    void filters_narrow_each_other() {
        listed("status=OPEN").body("items.id", contains("a", "b", "c", "d"));
        listed("status=OPEN&kind=PIG").body("items.id", contains("a", "b"));
        listed("kind=GOOSE").body("items", empty());
        listed("owner=" + OWNER).body("items.id", contains("a", "d"));
        listed("period=2016-Q1&kind=HEN").body("items.id", contains("c", "d"));
        listed("period=2016-03-31/2019-04-01").body("items.id", contains("b", "c", "d", "e", "f", "g"));
        listed("period=cohort:2017&status=OPEN").body("items.id", contains("d"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,          400, bad-limit,        limit",
        "limit=501,        400, bad-limit,        limit",
        "limit=many,       400, bad-limit,        limit",
        "limit=9999999999, 400, bad-limit,        limit",
        "sort=weight,      400, bad-sort,         sort",
        "sort=-,           400, bad-sort,         sort",
        "cursor=!,         400, bad-cursor,       cursor",
        "cursor=x,         400, bad-cursor,       cursor",
        "level=NATIONAL,   400, bad-filter,       level",
        "status=AWAY,      400, bad-value,        status",
        "owner=7,          400, bad-value,        owner",
        "kind=%00,         400, bad-value,        kind",
        "division=110000,  422, unknown-division, division",
        "period=2020-13,   422, bad-period,       period"
    })
    void what_a_list_cannot_be_asked_is_named(String query, int status, String type, String field) {
        banks(query)
                .statusCode(status)
                .body("type", equalTo("urn:shuangchuang:problem:" + type))
                .body("field", equalTo(field));
    }

    @Test
    void a_word_that_is_unknown_is_answered_with_those_that_are_known() {
        banks("status=AWAY").statusCode(400).body("allowed", contains("OPEN", "BROKEN"));
        banks("owner=7").statusCode(400).body("allowed", nullValue());
    }

    /** Well-formed, but never given by this list in this order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "total\nd\n10",
                "occurredOn\nd\n2016-02-30",
                "occurredOn\nd\n+999999999-01-01",
                "occurredOn\nd",
                "occurredOn\nd\0\n2016-03-31"
            })
    void a_cursor_of_another_order_or_made_by_hand_is_refused(String text) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        banks("sort=occurredOn&cursor=" + cursor).statusCode(400).body("field", equalTo("cursor"));
    }

    @Test
    void a_list_ends_where_the_callers_permission_does() {
        pool.query("update counter_view set concerns = '{pig-1,pig-2}' where id in ('b', 'e')")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10));
        String all = "limit=100&sort=id";
        banks("reviewer-1;PREFECTURE_REVIEWER;620881", all).body("items.id", contains("d", "e", "f", "g"));
        banks("reviewer-1;PREFECTURE_REVIEWER;620500", all).body("items.id", empty());
        banks("reviewer-1;PREFECTURE_REVIEWER;620500", all + "&division=620800").body("items.id", empty());
        banks("holder-1;APPLICANT;620881;pig-2", all).body("items.id", contains("b", "e"));
        banks("holder-1;APPLICANT;620881;hen-1", all).body("items.id", empty());
        banks("holder-1;APPLICANT;620881", all).body("items.id", empty());
    }
}
