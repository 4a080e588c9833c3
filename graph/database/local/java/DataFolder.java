import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The files by which commands find the database of a data folder.
 *
 * <p>The lock is the operating system's: it goes with its holder, however that ends, so no stale lock exists.
 */
final class DataFolder {
    private final Path folder;
    private FileLock lock;

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    static DataFolder of(Path folder) {
        return new DataFolder(folder.toAbsolutePath());
    }

    Path home() {
        return folder.resolve("neo4j");
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    /** False where another process holds it. It is never released: that is left to the end of this process. */
    boolean lock() throws IOException {
        var path = folder.resolve("database.lock");
        if (!Files.exists(path)) createPrivate(path);
        lock = FileChannel.open(path, StandardOpenOption.WRITE).tryLock();
        return lock != null;
    }

    /** Moved into place whole, so that a reader never sees half of it. */
    void writeState(int controlPort, String secret) throws IOException {
        var draft = folder.resolve("database.json.draft");
        Files.deleteIfExists(draft);
        createPrivate(draft);
        Files.writeString(
                draft,
                "{\"pid\":" + ProcessHandle.current().pid()
                        + ",\"controlPort\":" + controlPort
                        + ",\"secret\":\"" + secret + "\"}\n");
        Files.move(draft, stateFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    void deleteState() {
        try {
            if (lock != null) Files.deleteIfExists(stateFile());
        } catch (IOException failure) {
            // A left-over state file is recognised by its silent port.
            System.err.println("Could not delete " + stateFile() + ": " + failure);
        }
    }

    /** Only its user may read it, from the first moment; where another was quicker, it is there already. */
    private static void createPrivate(Path path) throws IOException {
        try {
            if (Files.getFileStore(path.getParent()).supportsFileAttributeView("posix")) {
                var mode = PosixFilePermissions.fromString("rw-------");
                Files.createFile(path, PosixFilePermissions.asFileAttribute(mode));
            } else {
                Files.createFile(path);
            }
        } catch (FileAlreadyExistsException present) {
            // Both open the same one.
        }
    }

    private Path stateFile() {
        return folder.resolve("database.json");
    }
}
