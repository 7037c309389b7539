package org.shuangchuang.vocabulary;

import java.time.LocalDate;
import java.util.List;

/**
 * An administrative division 行政区划.
 *
 * @param code six digits of GB/T 2260, or a statistical code that is marked as such
 * @param parent code of the division above, empty for the province
 * @param level 1 province, 2 prefecture, 3 county
 * @param nameZh name in Chinese
 * @param nameEn name in English; counties in pinyin
 * @param validFrom first day in force, {@link LocalDate#MIN} when before the table's time
 * @param validTo last day in force, {@link LocalDate#MAX} when still in force
 * @param predecessors codes that this one replaced
 * @param statistical true for codes used by statistics only, outside GB/T 2260
 */
public record Division(
        String code,
        String parent,
        int level,
        String nameZh,
        String nameEn,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> predecessors,
        boolean statistical) {

    public boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && !on.isAfter(validTo);
    }
}
