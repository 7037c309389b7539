package org.shuangchuang.eventstore.personal;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person. Never in an event, a header, a log line or a trace: only sealed.
 *
 * @param name as on the identity document
 * @param identityNumber 公民身份号码, 18 characters
 * @param phone or null
 */
public record PersonalData(
        String name, String identityNumber, @Nullable String phone) {

    /** Says nothing: a record's own text would carry the values into logs. */
    @Override
    public String toString() {
        return "PersonalData[sealed]";
    }
}
