/** A damaged source, and what is to come of it. */
export interface MalformedInput {
  name: string;
  /** The kind of damage, for counting. */
  kind: string;
  bytes: Uint8Array;
  /** What the file is called. */
  file: string;
  /**
   * What the damage leaves: `true` something that is read, 'perhaps' either; by default nothing that is, so that
   * one error is due.
   */
  reads?: true | 'perhaps';
}

type Damaged = (kind: string, name: string, damaged: string | Uint8Array) => MalformedInput;

/** Inputs of one file: `of` for what ends in an error, `reads` for what the format lets pass. */
export function inputsOf(file: string): { of: Damaged; reads: Damaged } {
  const of: Damaged = (kind, name, damaged) => ({
    kind,
    name,
    file,
    bytes: typeof damaged === 'string' ? Buffer.from(damaged, 'utf8') : damaged,
  });
  return { of, reads: (kind, name, damaged) => ({ ...of(kind, name, damaged), reads: true }) };
}

/** Numbers between 0 and 1, always the same ones for a seed. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The bytes up to each tenth of them, the last one excepted. */
export function* tenths(bytes: Uint8Array): Generator<[name: string, cut: Uint8Array]> {
  for (let tenth = 1; tenth < 10; tenth += 1) {
    yield [`cut off after ${tenth} tenths`, bytes.subarray(0, Math.floor((bytes.length * tenth) / 10))];
  }
}

/** Copies with some bytes changed. */
export function* flipped(
  bytes: Uint8Array,
  copies: number,
  seed: number,
): Generator<[name: string, damaged: Uint8Array]> {
  const random = numbers(seed);
  for (let copy = 0; copy < copies; copy += 1) {
    const damaged = Uint8Array.from(bytes);
    for (let change = 0; change < 5; change += 1)
      damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
    yield [`five bytes changed, ${copy}`, damaged];
  }
}

/** Copies with a stretch of zeros. */
export function* blanked(bytes: Uint8Array, copies: number): Generator<[name: string, damaged: Uint8Array]> {
  for (let copy = 0; copy < copies; copy += 1) {
    const damaged = Uint8Array.from(bytes);
    const at = Math.floor((bytes.length * copy) / copies);
    damaged.fill(0, at, at + Math.ceil(bytes.length / 20));
    yield [`zeros from byte ${at}`, damaged];
  }
}
