package org.shuangchuang.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Published by their holders: the standard's own example, and companies and institutions of public record. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91110000802100433B",
                "9144030071526726XG",
                "91330100799655058B",
                "914403001922038216",
                "91110108551385082Q",
                "12100000400010275N",
                "91440300708461136T",
                "91110000101625149Q",
                "91310110666007217T"
            })
    void published_codes_are_valid_and_no_longer_with_any_single_character_changed(String code) {
        assertTrue(SocialCreditCode.isValid(code));
        for (int i = 0; i < code.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != code.charAt(i)) {
                    String mutated = code.substring(0, i) + other + code.substring(i + 1);
                    assertFalse(SocialCreditCode.isValid(mutated), mutated);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y430",
                "91350100m000100y43",
                "9135O1OOMOOO1OOY43",
                "91350100M000100Y4３"
            })
    void other_lengths_and_characters_are_no_codes(String code) {
        assertFalse(SocialCreditCode.isValid(code));
    }

    @Test
    void a_right_last_character_does_not_save_a_wrong_organisation_code() {
        // Made up for this test: the last character is right over the first 17, the organisation check is not.
        String wrongOrganisation =
                SocialCreditCode.complete("91350100", "M000100Y").substring(0, 16) + "5";
        long completions = ALPHABET.chars()
                .filter(last -> SocialCreditCode.isValid(wrongOrganisation + (char) last))
                .count();

        assertEquals(0, completions);
    }

    @Test
    void a_made_up_code_is_completed() {
        assertEquals("91350100M000100Y43", SocialCreditCode.complete("91350100", "M000100Y"));
        for (int i = 0; i < 1000; i++) {
            String code = SocialCreditCode.complete("Y1620100", "MA%06d".formatted(i));
            assertTrue(SocialCreditCode.isValid(code), code);
        }
    }
}
