package org.shuangchuang.vocabulary;

/**
 * Who acts: kept in the metadata of every event.
 *
 * @param subject stable account identifier, never a person's name
 * @param role the role it acts in
 * @param division the division it belongs to, a code of the division table
 */
public record Actor(String subject, Role role, String division) {

    /** A policy or the clock. */
    public static Actor system(String name) {
        return new Actor("system:" + name, Role.SYSTEM, Divisions.PROVINCE);
    }
}
