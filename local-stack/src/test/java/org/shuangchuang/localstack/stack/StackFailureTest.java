package org.shuangchuang.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFailureTest {

    @Test
    void what_nobody_foresaw_is_told_in_one_line_and_its_stack_trace_is_in_the_log(@TempDir Path folder)
            throws IOException {
        Path log = folder.resolve("logs").resolve("dev.log");

        String told = StackFailure.unforeseen(new IllegalStateException("no room left"), log)
                .getMessage();

        assertEquals(1, told.lines().count());
        assertTrue(told.contains("no room left") && told.contains(log.toString()), told);
        String logged = Files.readString(log);
        assertTrue(logged.contains("IllegalStateException: no room left"), logged);
        assertTrue(logged.contains("at " + StackFailureTest.class.getName()), logged);
    }

    @Test
    void where_no_log_can_be_written_it_is_the_fault_itself_that_is_told(@TempDir Path folder) throws IOException {
        Path noFolder = Files.createFile(folder.resolve("logs"));
        IllegalStateException fault = new IllegalStateException("no room left");

        assertSame(fault, StackFailure.unforeseen(fault, noFolder.resolve("dev.log")));
        assertInstanceOf(IOException.class, fault.getSuppressed()[0]);
    }
}
