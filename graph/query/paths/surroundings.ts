/**
 * Fetches the graph around two nodes, step by step from whichever side is smaller, until all paths of a length
 * must lie within what was fetched.
 */
import { Arcs } from './arcs.ts';

/** An edge as met from one of its ends. */
export interface Hop {
  edge: string;
  to: string;
}

/** The hops that may be taken from these nodes; `back`: those by which they may be reached, with where from. */
export type Hops = (nodes: readonly string[], back: boolean) => Promise<Map<string, Hop[]>>;

class Side {
  readonly seen: Set<string>;
  front: string[];
  steps = 0;

  constructor(start: string) {
    this.seen = new Set([start]);
    this.front = [start];
  }
}

export class Surroundings {
  readonly arcs = new Arcs();
  readonly #hops: Hops;
  readonly #from: Side;
  readonly #to: Side;

  constructor(from: string, to: string, hops: Hops) {
    this.#from = new Side(from);
    this.#to = new Side(to);
    this.#hops = hops;
  }

  /** All paths of up to so many edges lie in `arcs`. */
  get covered(): number {
    // A side without a front has been walked to its end: what is not found there does not exist.
    const ended = this.#from.front.length === 0 || this.#to.front.length === 0;
    return ended ? Infinity : this.#from.steps + this.#to.steps;
  }

  /** One step further from the side with fewer nodes to go on from. */
  async grow(): Promise<void> {
    const back = this.#to.front.length < this.#from.front.length;
    const side = back ? this.#to : this.#from;
    const next: string[] = [];
    for (const [node, hops] of await this.#hops(side.front, back)) {
      for (const { edge, to: other } of hops) {
        this.arcs.add(back ? { edge, from: other, to: node } : { edge, from: node, to: other });
        if (side.seen.has(other)) continue;
        side.seen.add(other);
        next.push(other);
      }
    }
    side.front = next;
    side.steps += 1;
  }
}
