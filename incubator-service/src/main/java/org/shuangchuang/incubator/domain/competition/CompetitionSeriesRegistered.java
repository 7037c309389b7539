package org.shuangchuang.incubator.domain.competition;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;

/**
 * A series of competitions 赛事, held again and again.
 *
 * @param seriesCode lower-case words with hyphens: {@code innovation-challenge}
 */
public record CompetitionSeriesRegistered(
        String seriesCode, String nameZh, String nameEn, Provenance provenance, LocalDate occurredOn)
        implements Event {}
