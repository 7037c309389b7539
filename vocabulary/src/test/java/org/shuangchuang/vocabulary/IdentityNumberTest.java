package org.shuangchuang.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    /** The two examples of GB 11643-1999 itself. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void the_standards_examples_are_valid_and_no_longer_with_any_digit_changed(String number) {
        assertTrue(IdentityNumber.isValid(number));
        for (int i = 0; i < number.length(); i++) {
            for (char other : "0123456789X".toCharArray()) {
                if (other != number.charAt(i)) {
                    assertFalse(IdentityNumber.isValid(number.substring(0, i) + other + number.substring(i + 1)));
                }
            }
        }
    }

    @Test
    void the_date_of_birth_must_be_a_day_of_the_calendar() {
        LocalDate leapDay = LocalDate.of(1996, 2, 29);
        String born = IdentityNumber.complete("620102", leapDay, 1);

        assertEquals(Optional.of(leapDay), IdentityNumber.dateOfBirth(born));
        assertTrue(IdentityNumber.isValid(born));
        for (char check : "0123456789X".toCharArray()) {
            assertFalse(IdentityNumber.isValid("62010219970229001" + check));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11010519491231002",
                "11010519491231002x",
                "1101051949123100200",
                "110105491231002",
                "１1010519491231002X"
            })
    void other_forms_are_no_numbers(String number) {
        assertFalse(IdentityNumber.isValid(number));
    }

    @Test
    void one_that_is_required_is_brought_into_its_only_form() {
        assertEquals("11010519491231002X", Require.identityNumber("identityNumber", " 11010519491231002x "));
        RequireTest.assertInvalid(
                Wrong.BAD_IDENTITY_NUMBER, () -> Require.identityNumber("identityNumber", "110105194912310021"));
    }
}
