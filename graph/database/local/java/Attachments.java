import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Who is attached: each command holds a connection to the control port for as long as it needs the database.
 *
 * <p>A killed command's connection is closed by its operating system, so leaving and dying are the same thing
 * here. When the last one has gone, the database stops, whoever started it.
 *
 * <p>Lines: we greet with {@code telusur-database 1}, the command sends {@code attach SECRET}, we answer
 * {@code starting}, then {@code ready PORT VERSION} or {@code failed MESSAGE}; or {@code stopping} where it came
 * too late: it then waits for the end of the connection, which is the end of this process, and starts anew. A
 * command that leaves sends {@code leave} and is told {@code stopping} if it was the last.
 */
final class Attachments {
    private static final long FIRST_WITHIN_MILLIS = 60_000;
    private static final int SECRET_WITHIN_MILLIS = 5_000;

    private final Set<Socket> attached = new HashSet<>();
    private ServerSocket server;
    private String secret;
    /** What a newcomer is told. */
    private String state = "starting";
    private boolean anyoneYet;
    private boolean stopping;

    /** Ends this process if the one that started it dies before anyone has attached. */
    void watchStarter(InputStream input) {
        daemon("starter", () -> {
            try {
                while (input.read() != -1) continue;
            } catch (IOException closed) {
                // The same as its end.
            }
            stopIfNobody();
        });
        daemon("first-attachment", () -> {
            Thread.sleep(FIRST_WITHIN_MILLIS);
            stopIfNobody();
        });
    }

    /** Opens the control port and returns the secret that attaching takes. */
    String listen() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        secret = HexFormat.of().formatHex(bytes);
        server = new ServerSocket(0, 64, InetAddress.getByName("127.0.0.1"));
        daemon("control", () -> {
            while (true) {
                var socket = server.accept();
                daemon("attachment", () -> serve(socket));
            }
        });
        return secret;
    }

    int port() {
        return server.getLocalPort();
    }

    synchronized void ready(int boltPort, String version) {
        announce("ready " + boltPort + " " + version);
    }

    synchronized void failed(String message) {
        stopping = true;
        announce("failed " + message);
    }

    /** Returns when the last one has left, or the starter died before the first came. */
    synchronized void awaitLast() throws InterruptedException {
        while (!stopping) wait();
    }

    private void serve(Socket socket) throws IOException {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(SECRET_WITHIN_MILLIS);
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(socket, "telusur-database 1");
            if (!isSecret(lines.readLine())) return;
            socket.setSoTimeout(0);
            if (!attach(socket)) {
                // Kept open until this process ends: its end is what the other side waits for.
                socket.getInputStream().readAllBytes();
                return;
            }
            try {
                lines.readLine();
            } finally {
                if (leave(socket)) {
                    send(socket, "stopping");
                    Thread.currentThread().join();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isSecret(String line) {
        if (line == null) return false;
        return MessageDigest.isEqual(
                line.getBytes(StandardCharsets.UTF_8), ("attach " + secret).getBytes(StandardCharsets.UTF_8));
    }

    private synchronized boolean attach(Socket socket) throws IOException {
        send(socket, stopping && !state.startsWith("failed") ? "stopping" : state);
        if (stopping) return false;
        anyoneYet = true;
        attached.add(socket);
        return true;
    }

    private synchronized boolean leave(Socket socket) {
        attached.remove(socket);
        if (!attached.isEmpty()) return false;
        stopping = true;
        notifyAll();
        return true;
    }

    private synchronized void stopIfNobody() {
        if (anyoneYet) return;
        // Before the control port is open there is nothing to stop in order.
        if (server == null) Runtime.getRuntime().halt(1);
        stopping = true;
        notifyAll();
    }

    private void announce(String line) {
        state = line;
        for (var socket : attached) {
            try {
                send(socket, line);
            } catch (IOException gone) {
                // Its own thread sees the end and counts it out.
            }
        }
    }

    private static void send(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    private static void daemon(String name, Task task) {
        var thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException | InterruptedException end) {
                        // The connection's end, which its own clean-up has counted.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
