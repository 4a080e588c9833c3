/**
 * Watches what Neo4j sends for one transaction, and cuts the connection when it is too much.
 *
 * The driver gathers any message to its end before it gives a row away, and takes it apart in one go: a single
 * value of some hundred megabytes would end this process. It has no setting for that, so this looks at its socket,
 * which is no part of its interface; a test on a real Neo4j holds that it is still found.
 */
import { Socket } from 'node:net';
import type { Transaction } from 'neo4j-driver';

interface Inner {
  _connectionHolder?: { getConnection: () => Promise<Inner | undefined> };
  _delegate?: Inner;
  _ch?: { _conn?: unknown };
}

export interface Allowance {
  /** Bytes of one message, and of all. */
  message: number;
  all: number;
}

export class ConnectionWatch {
  readonly #socket: Socket;
  readonly #allowance: Allowance;
  #all = 0;
  #message = 0;
  /** Bytes that are left of the chunk under way; a message is a row of chunks, ended by an empty one. */
  #chunk = 0;
  /** The first byte of a chunk's length, where the second has not come yet. */
  #lengthByte: number | null = null;
  #cut = false;

  private constructor(socket: Socket, allowance: Allowance) {
    this.#socket = socket;
    this.#allowance = allowance;
    socket.on('data', this.#read);
  }

  /** @param transaction that has begun, and waits for nothing */
  static async on(transaction: Transaction, allowance: Allowance): Promise<ConnectionWatch> {
    let inner = await (transaction as unknown as Inner)._connectionHolder?.getConnection();
    while (inner?._delegate) inner = inner._delegate;
    const socket = inner?._ch?._conn;
    if (socket instanceof Socket) return new ConnectionWatch(socket, allowance);
    throw new Error('This version of neo4j-driver keeps its socket elsewhere.');
  }

  /** Whether the connection was cut because too much came. */
  get overran(): boolean {
    return this.#cut;
  }

  /** Ends the transaction in Neo4j where it does not answer. */
  destroy(): void {
    this.#socket.destroy(new Error('The console has left.'));
  }

  stop(): void {
    this.#socket.off('data', this.#read);
  }

  readonly #read = (bytes: Buffer): void => {
    this.#all += bytes.length;
    this.#follow(bytes);
    if (this.#message <= this.#allowance.message && this.#all <= this.#allowance.all) return;
    this.#cut = true;
    this.stop();
    this.destroy();
  };

  /** Keeps `#message` at the length of the longest message that may be under way. */
  #follow(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#chunk > 0) {
        const read = Math.min(this.#chunk, bytes.length - at);
        this.#chunk -= read;
        this.#message += read;
        at += read;
        if (this.#message > this.#allowance.message) return;
      } else if (this.#lengthByte === null) {
        this.#lengthByte = bytes[at] ?? 0;
        at += 1;
      } else {
        this.#chunk = this.#lengthByte * 256 + (bytes[at] ?? 0);
        this.#lengthByte = null;
        at += 1;
        if (this.#chunk === 0) this.#message = 0;
      }
    }
  }
}
