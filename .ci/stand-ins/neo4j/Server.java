import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Neo4j Community with the settings of conf/neo4j.conf, as the official image would start it. */
final class Server {
    public static void main(String[] arguments) throws InterruptedException {
        var home = Path.of(arguments[0]);
        var service = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(home.resolve("conf/neo4j.conf"))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        // The line that testcontainers waits for.
        System.out.println("Started.");
        Thread.currentThread().join();
    }
}
