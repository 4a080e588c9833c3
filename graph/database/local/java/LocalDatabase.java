import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs one Neo4j Community for all commands that work on one data folder, and ends with the last of them.
 *
 * <p>Standard input is the life line to the command that started it: if it ends before any command has attached,
 * nobody is left to stop this process, so it stops itself. From the first attachment on, the open connections
 * to the control port are what keeps it alive (see {@link Attachments}).
 */
final class LocalDatabase {
    /** Another process holds the data folder: not a failure, its database is the one to attach to. */
    private static final int EXIT_TAKEN = 75;

    private LocalDatabase() {}

    public static void main(String[] args) throws Exception {
        var folder = DataFolder.of(Path.of(args[0]));
        int preferredPort = Integer.parseInt(args[1]);
        var attachments = new Attachments();
        attachments.watchStarter(System.in);
        try {
            if (!folder.lock()) System.exit(EXIT_TAKEN);
            var secret = attachments.listen();
            folder.writeState(attachments.port(), secret);
            run(folder, preferredPort, attachments);
        } catch (Throwable failure) {
            failure.printStackTrace();
            attachments.failed(rootMessage(failure));
            folder.deleteState();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(DataFolder folder, int preferredPort, Attachments attachments) throws Exception {
        var password = Files.readString(folder.passwordFile()).strip();
        var server = Neo4jServer.start(folder.home(), password, preferredPort);
        // The signal of a shutting-down machine must not cost the store a recovery.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop();
            folder.deleteState();
        }));
        attachments.ready(server.port(), server.version());
        attachments.awaitLast();
        server.stop();
        folder.deleteState();
        // Ends the control connections too: those who wait for the stop see them close.
        Runtime.getRuntime().halt(0);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return (root.getClass().getSimpleName() + ": " + root.getMessage()).lines().findFirst().orElse("");
    }
}
