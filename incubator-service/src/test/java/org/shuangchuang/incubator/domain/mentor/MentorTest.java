package org.shuangchuang.incubator.domain.mentor;

import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.incubator.domain.Given.LANZHOU;
import static org.shuangchuang.incubator.domain.Given.day;
import static org.shuangchuang.incubator.domain.mentor.MentorDecider.MENTOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.mentor.MentorCommand.End;
import org.shuangchuang.incubator.domain.mentor.MentorCommand.Recognise;
import org.shuangchuang.incubator.domain.mentor.MentorCommand.Recommend;
import org.shuangchuang.incubator.domain.mentor.MentorEvent.MentorEnded;
import org.shuangchuang.incubator.domain.mentor.MentorEvent.MentorRecognised;
import org.shuangchuang.incubator.domain.mentor.MentorEvent.MentorRecommended;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Sealed;

class MentorTest {

    private static final Sealed SEALED = new Sealed("AES-256-GCM", "p1", "c2VhbGVk");
    private static final List<String> AGENCIES = List.of("省教育厅", "省财政厅");
    private static final Recognise RECOGNISE =
            new Recognise("p1", SEALED, LANZHOU, AGENCIES, Provenance.SYNTHETIC, day(2019, 5, 1));
    private static final MentorRecognised RECOGNISED = new MentorRecognised(
            "p1", "p1", SEALED, LANZHOU, Level.PROVINCIAL, AGENCIES, Provenance.SYNTHETIC, day(2019, 5, 1));
    private static final MentorRecommended RECOMMENDED =
            new MentorRecommended("p1", "p1", LANZHOU, Level.NATIONAL, Provenance.SYNTHETIC, day(2020, 5, 1));
    private static final MentorEnded ENDED =
            new MentorEnded("p1", "p1", LANZHOU, Level.PROVINCIAL, Provenance.SYNTHETIC, day(2021, 5, 1));

    @Test
    void a_person_is_one_mentor_at_a_time() {
        scenario(MENTOR).when(RECOGNISE).then(RECOGNISED);
        scenario(MENTOR).given(RECOGNISED).when(RECOGNISE).refused(MentorRule.ALREADY_MENTOR);
        scenario(MENTOR).given(RECOGNISED, ENDED).when(RECOGNISE).then(RECOGNISED);
    }

    @Test
    void is_recommended_once_while_active() {
        scenario(MENTOR).given(RECOGNISED).when(new Recommend(day(2020, 5, 1))).then(RECOMMENDED);
        scenario(MENTOR)
                .given(RECOGNISED, RECOMMENDED)
                .when(new Recommend(day(2020, 6, 1)))
                .then();
        scenario(MENTOR)
                .given(RECOGNISED, ENDED)
                .when(new Recommend(day(2021, 6, 1)))
                .refused(MentorRule.NOT_A_MENTOR);
    }

    @Test
    void ends_once() {
        scenario(MENTOR).given(RECOGNISED).when(new End(day(2021, 5, 1))).then(ENDED);
        scenario(MENTOR).given(RECOGNISED, ENDED).when(new End(day(2021, 6, 1))).then();
        scenario(MENTOR).when(new End(day(2021, 5, 1))).refused(MentorRule.NOT_A_MENTOR);
    }
}
