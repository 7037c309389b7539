package org.shuangchuang.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuangchuang.localstack.testing.RealBackends;

class RealServersTest {

    @Test
    void postgres_is_18_keeps_what_it_is_given_and_prepares_transactions() throws SQLException {
        Postgres postgres = RealBackends.postgres();
        assertTrue(setting(postgres, "server_version").startsWith("18."));
        assertEquals("on", setting(postgres, "fsync"));
        assertEquals("on", setting(postgres, "synchronous_commit"));
        assertTrue(Integer.parseInt(setting(postgres, "max_prepared_transactions")) > 0);
    }

    @Test
    void topics_have_sixteen_partitions_and_are_made_once() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealBackends.bootstrapServers()))) {
            var topics = admin.describeTopics(Broker.TOPICS).allTopicNames().get();
            topics.values().forEach(topic -> assertEquals(16, topic.partitions().size(), topic.name()));
        }
    }

    @Test
    void data_stay_when_both_are_stopped_and_started_again(@TempDir Path folder) throws Exception {
        int port = Ports.free();
        try (Postgres first = Postgres.at(folder.resolve("postgresql"), port, folder.resolve("postgresql.log"))) {
            first.createDatabase("kept");
            first.createDatabase("kept");
        }
        assertFalse(Ports.answers(port));
        try (Postgres second = Postgres.at(folder.resolve("postgresql"), port, folder.resolve("postgresql.log"))) {
            second.connect("kept").close();
        }
        try (Broker first = Broker.at(folder.resolve("kafka"), port, folder.resolve("kafka.log"))) {
            first.createTopics(List.of("kept"));
        }
        try (Broker second = Broker.at(folder.resolve("kafka"), port, folder.resolve("kafka.log"));
                Admin admin = Admin.create(Map.of("bootstrap.servers", second.bootstrapServers()))) {
            second.createTopics(List.of("kept"));
            assertTrue(admin.listTopics().names().get().contains("kept"));
        }
    }

    private static String setting(Postgres postgres, String name) throws SQLException {
        try (var connection = postgres.connect(Postgres.USER);
                var row = connection.createStatement().executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
