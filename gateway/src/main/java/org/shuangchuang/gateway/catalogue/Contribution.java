package org.shuangchuang.gateway.catalogue;

import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/**
 * What one event adds to one indicator.
 *
 * @param event where it comes from
 * @param indicator code
 * @param ordinal number among the event's contributions to this indicator, from 0
 * @param shared whether the event makes several contributions to this indicator
 * @param subject who or what is counted once, empty where nothing is
 * @param amount in the smallest part of the indicator's unit: fen for yuan; negative for what leaves or is reversed
 * @param weight 1, or −1 for what takes an earlier contribution back, with its qualifier and provenance
 */
public record Contribution(
        RecordedEvent event,
        String indicator,
        int ordinal,
        boolean shared,
        Dimensions dimensions,
        String subject,
        long amount,
        int weight,
        Qualifier qualifier,
        Provenance provenance) {}
