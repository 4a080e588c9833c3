/** The elements that are open at one place of a document: knows in one step which is the innermost of a name. */

export class OpenElements {
  readonly #names: string[] = [];
  /** Of each name, at which depths it is open. */
  readonly #depths = new Map<string, number[]>();

  get size(): number {
    return this.#names.length;
  }

  push(name: string): void {
    const depths = this.#depths.get(name);
    if (depths) depths.push(this.#names.length);
    else this.#depths.set(name, [this.#names.length]);
    this.#names.push(name);
  }

  /** The depth of the innermost open element of these names; -1 where none is open. */
  depthOf(...names: readonly string[]): number {
    let depth = -1;
    for (const name of names) depth = Math.max(depth, this.#depths.get(name)?.at(-1) ?? -1);
    return depth;
  }

  /** Closes the element at this depth and all that is open in it. */
  closeTo(depth: number): void {
    while (this.#names.length > depth) this.#depths.get(this.#names.pop() ?? '')?.pop();
  }
}
