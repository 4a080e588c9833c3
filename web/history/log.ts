import { emptyScene, type Scene } from '../store/scene.ts';
import { Subscribable } from '../store/subscribable.ts';
import type { Step } from './step.ts';

export interface Entry {
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
  /** How many entries have left at the front, so that numbers stay true. */
  #left = 0;

  get scene(): Scene {
    return this.#entries[this.#cursor]?.scene ?? emptyScene;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Index of the current entry in `entries`; -1 before the first. */
  get cursor(): number {
    return this.#cursor;
  }

  /** Number of the current step since the session began; it does not change when old entries leave. */
  get number(): number {
    return this.#left + this.#cursor;
  }

  get canUndo(): boolean {
    return this.#cursor > 0;
  }

  get canRedo(): boolean {
    return this.#cursor < this.#entries.length - 1;
  }

  /** Adds a step after the cursor; what had been undone is forgotten. */
  commit(step: Step, scene: Scene): void {
    const entries = [...this.#entries.slice(0, this.#cursor + 1), { step, scene }];
    const surplus = Math.max(0, entries.length - KEPT);
    this.#left += surplus;
    this.#entries = entries.slice(surplus);
    this.#cursor = this.#entries.length - 1;
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

  /** Moves to the step with this number (see `number`); false where it is no longer, or not yet, kept. */
  goToNumber(number: number): boolean {
    const index = number - this.#left;
    if (this.#entries[index] === undefined) return false;
    this.goTo(index);
    return true;
  }
}
