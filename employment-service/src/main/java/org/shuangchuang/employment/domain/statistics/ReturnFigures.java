package org.shuangchuang.employment.domain.statistics;

import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Require;

/**
 * What a carrier states for its period, each number zero or more. Levels are those of the period's last day; what is said to
 * be "in the period" is counted over it.
 *
 * @param tenants enterprises being incubated 在孵企业
 * @param teams teams being incubated 在孵团队
 * @param members persons in these teams
 * @param graduates enterprises that graduated in the period 毕业企业
 * @param graduatesToDate enterprises graduated since the carrier began 累计毕业企业
 * @param employees persons employed by tenants
 * @param freshGraduates of these, fresh graduates 应届毕业生
 * @param floorArea square metres of incubation space
 * @param desks work stations
 * @param intellectualProperty valid rights held by tenants
 * @param inventions of these, invention patents
 * @param tenantsFinanced tenants that received investment in the period
 * @param financingFen what they received
 * @param mentors entrepreneurship mentors
 * @param eventsHeld activities held in the period
 */
public record ReturnFigures(
        Long tenants,
        Long teams,
        Long members,
        Long graduates,
        Long graduatesToDate,
        Long employees,
        Long freshGraduates,
        Long floorArea,
        Long desks,
        Long intellectualProperty,
        Long inventions,
        Long tenantsFinanced,
        Money financingFen,
        Long mentors,
        Long eventsHeld) {

    public ReturnFigures {
        tenants = Require.notNegative("tenants", tenants);
        teams = Require.notNegative("teams", teams);
        members = Require.notNegative("members", members);
        graduates = Require.notNegative("graduates", graduates);
        graduatesToDate = Require.notNegative("graduatesToDate", graduatesToDate);
        employees = Require.notNegative("employees", employees);
        freshGraduates = Require.notNegative("freshGraduates", freshGraduates);
        floorArea = Require.notNegative("floorArea", floorArea);
        desks = Require.notNegative("desks", desks);
        intellectualProperty = Require.notNegative("intellectualProperty", intellectualProperty);
        inventions = Require.notNegative("inventions", inventions);
        tenantsFinanced = Require.notNegative("tenantsFinanced", tenantsFinanced);
        financingFen = Require.amount("financingFen", financingFen);
        mentors = Require.notNegative("mentors", mentors);
        eventsHeld = Require.notNegative("eventsHeld", eventsHeld);
    }
}
