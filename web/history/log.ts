import { emptyScene, type Scene } from '../store/scene.ts';
import { Subscribable } from '../store/subscribable.ts';
import type { Step } from './step.ts';

export interface Entry {
  /** Of this entry alone, also after it was undone and forgotten. */
  readonly serial: number;
  readonly step: Step;
  readonly scene: Scene;
}

/** A session of some hours; older entries leave at the front. */
const KEPT = 300;

/**
 * The one log of steps. The scene on the canvas is the one at its cursor; undo, redo, the browser's back and
 * forward, the list of steps and the link all move or read this cursor.
 */
export class HistoryLog extends Subscribable {
  #entries: readonly Entry[] = [];
  #cursor = -1;
  #lastSerial = 0;

  get scene(): Scene {
    return this.current?.scene ?? emptyScene;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Index of the current entry in `entries`; -1 before the first. */
  get cursor(): number {
    return this.#cursor;
  }

  /** The current entry; undefined before the first step. */
  get current(): Entry | undefined {
    return this.#entries[this.#cursor];
  }

  get canUndo(): boolean {
    return this.#cursor > 0;
  }

  get canRedo(): boolean {
    return this.#cursor < this.#entries.length - 1;
  }

  /** Adds a step after the cursor; what had been undone is forgotten. */
  commit(step: Step, scene: Scene): void {
    this.#lastSerial += 1;
    const entry = { serial: this.#lastSerial, step, scene };
    this.#entries = [...this.#entries.slice(0, this.#cursor + 1), entry].slice(-KEPT);
    this.#cursor = this.#entries.length - 1;
    this.changed();
  }

  /** Replaces the current step, where it goes on rather than begins anew. What had been undone is forgotten. */
  amend(step: Step, scene: Scene): void {
    const { current } = this;
    if (current === undefined) return;
    this.#entries = [...this.#entries.slice(0, this.#cursor), { serial: current.serial, step, scene }];
    this.changed();
  }

  /** Changes the scenes of all entries alike, where the graph has changed under them. No step. */
  revise(change: (scene: Scene) => Scene): void {
    this.#entries = this.#entries.map((entry) => ({ ...entry, scene: change(entry.scene) }));
    this.changed();
  }

  undo(): void {
    this.goTo(this.#cursor - 1);
  }

  redo(): void {
    this.goTo(this.#cursor + 1);
  }

  /** Moves to the entry with this index, where there is one. */
  goTo(index: number): void {
    if (index === this.#cursor || this.#entries[index] === undefined) return;
    this.#cursor = index;
    this.changed();
  }

  /** Moves to the entry with this serial; false where it is not, or no longer, kept. */
  goToSerial(serial: number): boolean {
    const index = this.#entries.findIndex((entry) => entry.serial === serial);
    this.goTo(index);
    return index !== -1;
  }
}
