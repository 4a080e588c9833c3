import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import inet.ipaddr.IPAddressString;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.internal.Version;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.FormatException;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.FileUserRepository;

/** Neo4j Community with Bolt on a loopback port, and everything that reaches outside switched off. */
final class Neo4jServer {
    private static final String USER = "neo4j";
    /** Neo4j waits up to ten seconds here by default, for sessions that nobody uses any more. */
    private static final Duration STOP_WAIT = Duration.ofMillis(200);

    private final DatabaseManagementService service;
    private boolean stopped;

    private Neo4jServer(DatabaseManagementService service) {
        this.service = service;
    }

    /**
     * @param preferredPort the port of the last run, kept where it is free so that a saved connection stays good;
     *     0 for none
     */
    static Neo4jServer start(Path home, String password, int preferredPort) throws IOException {
        boolean firstStart = !Files.exists(home.resolve("data/databases/system"));
        if (firstStart) writeInitialUser(home, password);
        var server = new Neo4jServer(configure(home, freeOr(preferredPort)).build());
        // ALTER USER would load the whole of Cypher before anyone has asked for anything.
        if (!server.opensWith(password)) server.setPassword(password);
        return server;
    }

    private static DatabaseManagementServiceBuilder configure(Path home, int port) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, STOP_WAIT)
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, STOP_WAIT)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                // LOAD CSV from any address, inside or outside.
                .setConfig(
                        GraphDatabaseInternalSettings.cypher_ip_blocklist,
                        List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")))
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                .setConfig(GraphDatabaseSettings.memory_tracking, true)
                .setConfig(GraphDatabaseSettings.memory_transaction_max_size, share(0.6))
                .setConfig(GraphDatabaseSettings.memory_transaction_global_max_size, share(0.75))
                // Logs that grow with use, instead of a quarter of a gigabyte laid out in advance.
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(32))
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files");
    }

    private static long share(double part) {
        return (long) (Runtime.getRuntime().maxMemory() * part);
    }

    /** The password stands before the port opens: at no moment does the default one open it. */
    private static void writeInitialUser(Path home, String password) throws IOException {
        var file = home.resolve("data/dbms/auth.ini");
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        var credential = SystemGraphCredential.createCredentialForPassword(
                password.getBytes(StandardCharsets.UTF_8), new SecureHasher());
        try (var files = new DefaultFileSystemAbstraction()) {
            var users =
                    new FileUserRepository(files, file, NullLogProvider.getInstance(), EmptyMemoryTracker.INSTANCE);
            users.start();
            users.create(new User(USER, null, credential, false, false));
            users.shutdown();
        } catch (Exception failure) {
            throw new IOException("The first user could not be written to " + file, failure);
        }
    }

    private boolean opensWith(String password) {
        try (var transaction = system().beginTx()) {
            var user = transaction.findNode(Label.label("User"), "name", USER);
            return user != null
                    && user.getProperty("credentials", null) instanceof String stored
                    && SystemGraphCredential.deserialize(stored, new SecureHasher())
                            .matchesPassword(password.getBytes(StandardCharsets.UTF_8));
        } catch (FormatException unreadable) {
            return false;
        }
    }

    /** Puts right a password that was changed, or whose file was lost. */
    private void setPassword(String password) {
        system().executeTransactionally(
                "ALTER USER " + USER + " SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
                Map.of("password", password));
    }

    private GraphDatabaseService system() {
        return service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
    }

    int port() {
        var database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        return database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    String version() {
        return Version.getNeo4jVersion();
    }

    synchronized void stop() {
        if (stopped) return;
        stopped = true;
        service.shutdown();
    }

    private static int freeOr(int preferredPort) {
        try (var probe = new ServerSocket(preferredPort, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            return freeOr(0);
        }
    }
}
