package org.shuangchuang.incubator.domain.designation;

/** What an objection 异议 during the notice is about. */
public enum ObjectionGround {
    STATED_FACTS,
    PROCEDURE,
    CONFLICT_OF_INTEREST,
    OTHER
}
