package org.shuangchuang.vocabulary;

import java.time.LocalDate;

/** Something that happened, in past tense. Stored for ever. */
public interface Event {

    /** The day it happened on, in Asia/Shanghai; the day it was recorded is kept beside it by the log. */
    LocalDate occurredOn();
}
