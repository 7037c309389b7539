package org.shuangchuang.incubator.domain.mentor;

import java.util.List;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.mentor.Mentor.None;
import org.shuangchuang.incubator.domain.mentor.Mentor.Recognised;
import org.shuangchuang.incubator.domain.mentor.Mentor.Status;
import org.shuangchuang.incubator.domain.mentor.MentorCommand.End;
import org.shuangchuang.incubator.domain.mentor.MentorCommand.Recognise;
import org.shuangchuang.incubator.domain.mentor.MentorCommand.Recommend;
import org.shuangchuang.incubator.domain.mentor.MentorEvent.MentorEnded;
import org.shuangchuang.incubator.domain.mentor.MentorEvent.MentorRecognised;
import org.shuangchuang.incubator.domain.mentor.MentorEvent.MentorRecommended;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** Recognised, perhaps recommended to the national level, ended; a person is one mentor. */
public final class MentorDecider implements Decider<MentorCommand, Mentor, MentorEvent> {

    public static final MentorDecider MENTOR = new MentorDecider();

    @Override
    public Mentor initial() {
        return new None();
    }

    @Override
    public List<MentorEvent> decide(MentorCommand command, Mentor state) {
        return switch (command) {
            case Recognise _
            when state instanceof Recognised known && known.status() == Status.ACTIVE ->
                throw new Refused(MentorRule.ALREADY_MENTOR);
            case Recognise c ->
                List.of(new MentorRecognised(
                        c.personId(),
                        c.personId(),
                        c.sealed(),
                        c.division(),
                        Level.PROVINCIAL,
                        c.agencies(),
                        c.provenance(),
                        c.on()));
            case Recommend c -> recommend(c, active(state));
            case End _ when state instanceof Recognised known && known.status() == Status.ENDED -> List.of();
            case End c -> {
                Recognised mentor = active(state);
                yield List.of(new MentorEnded(
                        mentor.mentorId(),
                        mentor.mentorId(),
                        mentor.division(),
                        mentor.level(),
                        mentor.provenance(),
                        c.on()));
            }
        };
    }

    private static List<MentorEvent> recommend(Recommend c, Recognised mentor) {
        if (mentor.recommendedOn() != null) {
            return List.of();
        }
        return List.of(new MentorRecommended(
                mentor.mentorId(), mentor.mentorId(), mentor.division(), Level.NATIONAL, mentor.provenance(), c.on()));
    }

    @Override
    public Mentor evolve(Mentor state, MentorEvent event) {
        return switch (event) {
            case MentorRecognised e ->
                new Recognised(
                        e.mentorId(),
                        e.division(),
                        e.level(),
                        e.agencies(),
                        e.occurredOn(),
                        null,
                        Status.ACTIVE,
                        e.provenance());
            case MentorRecommended e -> ((Recognised) state).recommended(e.occurredOn());
            case MentorEnded _ -> ((Recognised) state).ended();
        };
    }

    private static Recognised active(Mentor state) {
        if (state instanceof Recognised known && known.status() == Status.ACTIVE) {
            return known;
        }
        throw new Refused(MentorRule.NOT_A_MENTOR);
    }
}
