package org.shuangchuang.incubator.api;

import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.personal.PersonalData;
import org.shuangchuang.vocabulary.Require;

/**
 * A person in a request: goes no further than to the vault.
 *
 * @param identityNumber 公民身份号码, checked
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
