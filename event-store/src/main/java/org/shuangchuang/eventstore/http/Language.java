package org.shuangchuang.eventstore.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Rule;

/** The caller's language: Chinese unless it prefers English. */
public enum Language {
    ZH,
    EN;

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    /** @param header {@code Accept-Language}, or null */
    public static Language of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ZH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return Locale.ENGLISH.equals(best) ? EN : ZH;
        } catch (IllegalArgumentException e) {
            return ZH;
        }
    }

    public String of(Rule rule) {
        return switch (this) {
            case ZH -> rule.zh();
            case EN -> rule.en();
        };
    }
}
