package org.shuangchuang.localstack.stack;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the user reads, in Chinese or English, as the environment's language says. */
final class Messages {
    private static final Locale LANGUAGE = language(System.getenv());
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "org.shuangchuang.localstack.stack.messages",
            LANGUAGE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Messages() {}

    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }

    static boolean chinese() {
        return LANGUAGE.equals(Locale.CHINESE);
    }

    /** POSIX order: LC_ALL before LC_MESSAGES before LANG. */
    static Locale language(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? Locale.CHINESE : Locale.ROOT;
            }
        }
        return Locale.ROOT;
    }
}
