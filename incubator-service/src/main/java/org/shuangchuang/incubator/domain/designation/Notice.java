package org.shuangchuang.incubator.domain.designation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A public notice 公示.
 *
 * @param lastDay last day of its term; it can close on the day after
 */
public record Notice(LocalDate openedOn, LocalDate lastDay, List<Objection> objections) {

    /** What became of an objection. */
    public enum Answer {
        OPEN,
        UPHELD,
        DISMISSED
    }

    public record Objection(String objectionId, ObjectionGround ground, Answer answer) {}

    boolean has(Answer answer) {
        return objections.stream().anyMatch(objection -> objection.answer() == answer);
    }

    boolean isOpen(String objectionId) {
        return objections.stream()
                .anyMatch(
                        objection -> objection.objectionId().equals(objectionId) && objection.answer() == Answer.OPEN);
    }

    Notice raised(String objectionId, ObjectionGround ground) {
        return new Notice(
                openedOn,
                lastDay,
                Stream.concat(objections.stream(), Stream.of(new Objection(objectionId, ground, Answer.OPEN)))
                        .toList());
    }

    Notice resolved(String objectionId, Answer answer) {
        return new Notice(
                openedOn,
                lastDay,
                objections.stream()
                        .map(objection -> objection.objectionId().equals(objectionId)
                                ? new Objection(objectionId, objection.ground(), answer)
                                : objection)
                        .toList());
    }
}
