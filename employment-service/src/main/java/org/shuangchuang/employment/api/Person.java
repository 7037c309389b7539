package org.shuangchuang.employment.api;

import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.personal.PersonalData;
import org.shuangchuang.vocabulary.Require;

/**
 * A person as a command names it. It goes no further than the vault.
 *
 * @param name as on the identity document
 * @param identityNumber 公民身份号码, GB 11643-1999
 * @param phone or null
 */
record Person(String name, String identityNumber, @Nullable String phone) {

    Person {
        name = Require.text("name", name);
        identityNumber = Require.identityNumber("identityNumber", identityNumber);
        phone = phone == null ? null : Require.text("phone", phone);
    }

    PersonalData data() {
        return new PersonalData(name, identityNumber, phone);
    }

    /** Says nothing: a record's own text would carry the values into logs. */
    @Override
    public String toString() {
        return "Person[sealed]";
    }
}
