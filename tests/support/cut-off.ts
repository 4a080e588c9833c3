/** A stretch of network between a driver and its database that tests can cut, or speak for the server on. */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface CutOff {
  /** The address to give to the driver. */
  uri: string;
  /** Ends all connections, and refuses new ones. */
  cut(): Promise<void>;
  /** Lets connections through again, at the same address. */
  mend(): Promise<void>;
}

/** @param rewrite changes what the server says */
export async function cutOff(
  uri: string,
  rewrite: (said: Buffer) => Buffer = (said) => said,
): Promise<CutOff> {
  const target = new URL(uri);
  const open = new Set<Socket>();
  const pass = (client: Socket): void => {
    const server = connect(Number(target.port || 7687), target.hostname);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    client.on('data', (data) => server.write(data));
    server.on('data', (data) => client.write(rewrite(data)));
  };
  let server = await listen(pass, 0);
  const { port } = server.address() as AddressInfo;
  return {
    uri: `bolt://127.0.0.1:${port}`,
    async cut() {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await closed;
    },
    async mend() {
      if (!server.listening) server = await listen(pass, port);
    },
  };
}

function listen(pass: (client: Socket) => void, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(pass);
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });
}
