package org.shuangchuang.eventstore.append;

/**
 * A command that was carried out.
 *
 * @param key keyed hash of client, method, path and idempotency key
 * @param fingerprint keyed hash of the canonical body
 * @param stream stored name of the stream that answered
 * @param version its version after the command
 */
public record StoredCommand(byte[] key, byte[] fingerprint, String stream, long version) {}
