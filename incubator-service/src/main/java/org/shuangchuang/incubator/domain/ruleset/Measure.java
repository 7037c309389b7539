package org.shuangchuang.incubator.domain.ruleset;

/** What criteria are about, after 国科发区〔2018〕300号: each is a whole number in the unit named. */
public enum Measure {
    /** Square metres. */
    FLOOR_AREA,
    DESKS,
    TENANTS,
    /** Tenants per 1,000 square metres, rounded down. */
    TENANT_DENSITY,
    /** Incubation fund in fen. */
    FUND,
    STAFF,
    MENTORS,
    /** Percent of the tenants that hold intellectual property, rounded down. */
    INTELLECTUAL_PROPERTY,
    GRADUATES;

    /** The value that the facts give. */
    public long of(Facts facts) {
        return switch (this) {
            case FLOOR_AREA -> facts.floorArea();
            case DESKS -> facts.desks();
            case TENANTS -> facts.tenants();
            case TENANT_DENSITY -> share(facts.tenants() * 1_000, facts.floorArea());
            case FUND -> facts.fundFen().fen();
            case STAFF -> facts.staff();
            case MENTORS -> facts.mentors();
            case INTELLECTUAL_PROPERTY -> share(facts.tenantsWithIntellectualProperty() * 100, facts.tenants());
            case GRADUATES -> facts.graduates();
        };
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
