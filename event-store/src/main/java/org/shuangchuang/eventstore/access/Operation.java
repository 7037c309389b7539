package org.shuangchuang.eventstore.access;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuangchuang.vocabulary.Role;

/**
 * One line of the table of who may call what.
 *
 * @param method {@code GET} or {@code POST}
 * @param path below the service's root, with its parameters: {@code /claims/{id}/review}
 * @param scopes who may call it, and for which records
 * @param door who is let in apart from the roles
 */
public record Operation(String method, String path, Map<Role, Scope> scopes, Door door) {

    /** Who is let in. */
    public enum Door {
        /** People with one of the roles. */
        ROLES,
        /** Parts of the system, with a token for this owner. */
        PARTS,
        /** Anybody, with or without a token. */
        ANYBODY
    }

    public static Operation get(String path) {
        return new Operation("GET", path, Map.of(), Door.ROLES);
    }

    public static Operation post(String path) {
        return new Operation("POST", path, Map.of(), Door.ROLES);
    }

    /** These roles, for records of whom they act for. */
    public Operation own(Role... roles) {
        return with(Scope.OWN, roles);
    }

    /** These roles, for records in their division. */
    public Operation division(Role... roles) {
        return with(Scope.DIVISION, roles);
    }

    /** These roles, to register whom they will act for. */
    public Operation registering(Role... roles) {
        return with(Scope.REGISTERING, roles);
    }

    /** These roles, for all records. */
    public Operation everywhere(Role... roles) {
        return with(Scope.EVERYWHERE, roles);
    }

    /** Staff for records in their division, and the auditor for all. */
    public Operation staff() {
        return division(
                        Role.PREFECTURE_REVIEWER,
                        Role.EXPERT,
                        Role.PROVINCIAL_APPROVER,
                        Role.FINANCE_OFFICER,
                        Role.STATISTICS_OFFICER)
                .everywhere(Role.AUDITOR);
    }

    /** Every role, for all records: what is no secret among those who take part. */
    public Operation everyone() {
        Operation all = this;
        for (Role role : Role.values()) {
            all = role == Role.SYSTEM ? all : all.everywhere(role);
        }
        return all;
    }

    /** Parts of the system only. */
    public Operation parts() {
        return new Operation(method, path, scopes, Door.PARTS);
    }

    /** The public. */
    public Operation anybody() {
        return new Operation(method, path, scopes, Door.ANYBODY);
    }

    /** What names it: {@code POST /claims/{id}/review}. */
    public String name() {
        return method + " " + path;
    }

    /** The first of the caller's roles that it is allowed to. */
    Optional<Role> allowed(Set<Role> roles) {
        return scopes.keySet().stream().filter(roles::contains).findFirst();
    }

    private Operation with(Scope scope, Role... roles) {
        Map<Role, Scope> all = new EnumMap<>(Role.class);
        all.putAll(scopes);
        for (Role role : roles) {
            all.put(role, scope);
        }
        return new Operation(method, path, Collections.unmodifiableMap(all), door);
    }
}
