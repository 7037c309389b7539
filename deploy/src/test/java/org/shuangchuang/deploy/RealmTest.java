package org.shuangchuang.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the realm file must give to the identity provider. */
class RealmTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        realm = JSON.readTree(Files.readString(Path.of("keycloak/shuangchuang-realm.json")));
    }

    @Test
    void no_account_of_a_person_comes_with_it_and_no_secret() {
        assertTrue(realm.path("users").isMissingNode());
        assertEquals(
                List.of(),
                realm.path("clients")
                        .valueStream()
                        .map(client -> client.path("secret").asString(""))
                        .filter(secret -> !secret.isEmpty() && !secret.startsWith("${"))
                        .toList());
    }

    /** Keycloak drops attributes that the profile does not know. */
    @Test
    void what_a_token_says_of_a_user_is_an_attribute_that_administrators_alone_may_set() {
        Map<String, JsonNode> attributes = JSON.readTree(realm.path("components")
                        .path("org.keycloak.userprofile.UserProfileProvider")
                        .at("/0/config/kc.user.profile.config/0")
                        .asString())
                .path("attributes")
                .valueStream()
                .collect(Collectors.toMap(attribute -> attribute.path("name").asString(), attribute -> attribute));
        List<String> told = realm.findValuesAsString("user.attribute");
        assertEquals(List.of("division", "party"), told);
        for (String name : told) {
            assertEquals(
                    "[\"admin\"]", attributes.get(name).at("/permissions/edit").toString(), name);
        }
    }
}
