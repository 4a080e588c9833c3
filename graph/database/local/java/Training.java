import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Starts a database in an empty folder, uses it as commands do, and stops it: run once, with the virtual machine
 * told to archive the classes that it saw ({@code -XX:ArchiveClassesAtExit}), so that later starts need not parse
 * and verify them again.
 */
final class Training {
    private static final String[] QUERIES = {
        "CREATE CONSTRAINT a IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
        "CREATE FULLTEXT INDEX b IF NOT EXISTS FOR (n:Entity) ON EACH [n.label, n.aliases]",
        "SHOW CONSTRAINTS YIELD name RETURN name",
        "UNWIND [{id: 'a', label: 'Alfa'}, {id: 'b', label: 'Beta'}] AS row MERGE (n:Entity {id: row.id}) SET n += row",
        "MATCH (a:Entity {id: 'a'}), (b:Entity {id: 'b'}) MERGE (a)-[r:KNOWS {id: 'c'}]->(b) SET r.since = 2012",
        "CALL db.awaitIndexes(10)",
        "CALL db.index.fulltext.queryNodes('b', 'alfa~') YIELD node, score RETURN node, score ORDER BY score DESC",
        "MATCH (a:Entity)-[r]-(b:Entity) RETURN a, r, b, count(*) AS n, collect(b.label) AS names ORDER BY n LIMIT 10",
        "MATCH p = shortestPath((a:Entity {id: 'a'})-[*..8]-(b:Entity {id: 'b'})) RETURN p, [x IN nodes(p) | x.id]",
        "MATCH (n:Entity) WHERE n.label STARTS WITH 'A' OPTIONAL MATCH (n)-->(m) RETURN n {.id, .label}, m",
        "MATCH (n) DETACH DELETE n",
    };

    private Training() {}

    public static void main(String[] args) {
        endWith(System.in);
        try {
            var password = "training-of-no-worth";
            var server = Neo4jServer.start(Path.of(args[0]), password, 0);
            new BoltVisit(server.port(), password).run(QUERIES);
            server.stop();
            System.exit(0);
        } catch (Throwable failure) {
            failure.printStackTrace();
            // Without an archive: the database's threads would keep an ordinary end waiting.
            Runtime.getRuntime().halt(1);
        }
    }

    /** Its input ends with the process that wants the archive. */
    private static void endWith(InputStream input) {
        var watcher = new Thread(
                () -> {
                    try {
                        while (input.read() != -1) continue;
                    } catch (IOException closed) {
                        // The same as its end.
                    }
                    Runtime.getRuntime().halt(1);
                },
                "starter");
        watcher.setDaemon(true);
        watcher.start();
    }
}
