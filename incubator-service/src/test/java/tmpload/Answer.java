package tmpload;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a command was answered.
 *
 * @param id of the record that the command was about: the last part of {@code Location}, else {@code id} of the body, else
 *     empty
 * @param body the state after the command
 */
public record Answer(String id, JsonNode body) {}
