import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** As much of a Bolt client as makes a server load its classes: it sends, and does not read what comes back. */
final class BoltVisit {
    private static final int MAGIC = 0x6060B017;
    /** Bolt 5.2 or 5.1: the last before a client has to describe itself at length. */
    private static final int VERSIONS = 0x00010205;
    private static final int HELLO = 0x01;
    private static final int LOGON = 0x6A;
    private static final int RUN = 0x10;
    private static final int PULL = 0x3F;
    private static final int GOODBYE = 0x02;

    private final int port;
    private final String password;

    BoltVisit(int port, String password) {
        this.port = port;
        this.password = password;
    }

    void run(String... queries) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = new DataOutputStream(socket.getOutputStream());
            var in = new DataInputStream(socket.getInputStream());
            for (int word : new int[] {MAGIC, VERSIONS, 0, 0, 0}) out.writeInt(word);
            if (in.readInt() == 0) throw new IOException("No common version of Bolt");
            message(out, HELLO, map("user_agent", "telusur-training/1"));
            message(out, LOGON, map("scheme", "basic", "principal", "neo4j", "credentials", password));
            skipAnswer(in);
            skipAnswer(in);
            for (var query : queries) {
                message(out, RUN, string(query), map(), map());
                message(out, PULL, new byte[] {(byte) 0xA1, (byte) 0x81, 'n', (byte) 0xFF});
                // RUN's answer, the records, and PULL's answer: only the last two kinds differ by their tag.
                skipAnswer(in);
                while (skipAnswer(in) == 0x71) continue;
            }
            message(out, GOODBYE);
        }
    }

    /** Reads one message, in as many chunks as it has; returns its tag: 0x70 success, 0x71 record, 0x7F failure. */
    private static int skipAnswer(DataInputStream in) throws IOException {
        var message = new ByteArrayOutputStream();
        int length = in.readUnsignedShort();
        while (length > 0 || message.size() == 0) {
            message.write(in.readNBytes(length));
            length = in.readUnsignedShort();
        }
        int tag = message.toByteArray()[1] & 0xFF;
        if (tag == 0x7F) throw new IOException(message.toString(StandardCharsets.UTF_8));
        return tag;
    }

    private static void message(DataOutputStream out, int tag, byte[]... fields) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(0xB0 + fields.length);
        body.write(tag);
        for (var field : fields) body.write(field);
        out.writeShort(body.size());
        body.writeTo(out);
        out.writeShort(0);
        out.flush();
    }

    private static byte[] map(String... keysAndValues) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(0xA0 + keysAndValues.length / 2);
        for (var text : keysAndValues) bytes.write(string(text));
        return bytes.toByteArray();
    }

    private static byte[] string(String text) throws IOException {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        var buffer = new ByteArrayOutputStream();
        buffer.write(0xD1);
        buffer.write(encoded.length >> 8);
        buffer.write(encoded.length);
        buffer.write(encoded);
        return buffer.toByteArray();
    }
}
