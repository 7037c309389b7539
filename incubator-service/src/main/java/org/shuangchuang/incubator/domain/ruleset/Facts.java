package org.shuangchuang.incubator.domain.ruleset;

import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Require;

/**
 * What an applicant states about its carrier.
 *
 * @param floorArea in square metres
 * @param desks work places that tenants can use
 * @param tenants companies and teams
 * @param fundFen incubation fund
 * @param staff professional staff
 * @param mentors entrepreneurship mentors
 * @param tenantsWithIntellectualProperty tenants that hold a patent or other right
 * @param graduates companies that have graduated so far
 */
public record Facts(
        long floorArea,
        long desks,
        long tenants,
        Money fundFen,
        long staff,
        long mentors,
        long tenantsWithIntellectualProperty,
        long graduates) {

    public Facts {
        floorArea = Require.notNegative("floorArea", floorArea);
        desks = Require.notNegative("desks", desks);
        tenants = Require.notNegative("tenants", tenants);
        fundFen = Require.amount("fundFen", fundFen);
        staff = Require.notNegative("staff", staff);
        mentors = Require.notNegative("mentors", mentors);
        tenantsWithIntellectualProperty =
                Require.notNegative("tenantsWithIntellectualProperty", tenantsWithIntellectualProperty);
        graduates = Require.notNegative("graduates", graduates);
    }
}
