package org.shuangchuang.endtoend.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.shuangchuang.endtoend.Gateway;

/** A connection of a client that is gone before its request is over. */
final class CutConnection {
    /** Blanks after the body's last brace: cut among them, the half of a body is valid JSON. */
    private static final String BLANKS = " ".repeat(400);

    private final URI door;

    CutConnection(URI door) {
        this.door = door;
    }

    /** Sends the headers and a part of the body, of stated length or in a chunk, and closes or resets the connection. */
    void cutInTheBody(LoadCommand command, Random random) throws IOException {
        byte[] body = (command.body() + BLANKS).getBytes(StandardCharsets.UTF_8);
        boolean chunked = random.nextBoolean();
        String length = chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length;
        try (Socket socket = connect(random.nextBoolean())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(command, length).getBytes(StandardCharsets.UTF_8));
            if (chunked) {
                out.write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.write(body, 0, random.nextInt(body.length));
        }
    }

    /** Sends the whole request and closes the connection without reading the answer. */
    void cutBeforeTheAnswer(LoadCommand command) throws IOException {
        byte[] body = command.body().getBytes(StandardCharsets.UTF_8);
        try (Socket socket = connect(false)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(command, "Content-Length: " + body.length).getBytes(StandardCharsets.UTF_8));
            out.write(body);
        }
    }

    private Socket connect(boolean reset) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.getPort());
        socket.setTcpNoDelay(true);
        if (reset) {
            socket.setSoLinger(true, 0);
        }
        return socket;
    }

    private String head(LoadCommand command, String length) {
        return String.format(
                Locale.ROOT,
                "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\nAuthorization: %s\r\n"
                        + "Idempotency-Key: %s\r\nX-Correlation-Id: %s\r\n%s\r\n\r\n",
                command.kind().path(),
                door.getPort(),
                Gateway.authorization(command.actor()),
                command.key(),
                command.key(),
                length);
    }
}
