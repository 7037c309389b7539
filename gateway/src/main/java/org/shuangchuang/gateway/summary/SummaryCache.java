package org.shuangchuang.gateway.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.gateway.catalogue.Indicators;
import org.shuangchuang.gateway.gathering.PositionVector;

/** Answers that were computed from the positions as they still are. */
@ApplicationScoped
public class SummaryCache {

    private static final int MOST = 256;

    /**
     * @param gathered up to where everything had been gathered when it was computed
     * @param body JSON
     */
    record Answer(PositionVector gathered, String etag, String body) {}

    private final Map<String, Answer> answers = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, @Nullable Answer> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Answer> find(String question, PositionVector gathered) {
        return Optional.ofNullable(answers.get(question))
                .filter(answer -> answer.gathered().equals(gathered));
    }

    synchronized void keep(String question, Answer answer) {
        answers.put(question, answer);
    }

    /** Strong: the same positions, formulas and question always give the same bytes. */
    static String etag(PositionVector positions, String question) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", positions.text(), String.valueOf(Indicators.VERSION), question)
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
