/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Side = 'below' | 'right' | 'left' | 'above';

export interface Labelled {
  readonly id: string;
  /** The node's body on the screen. */
  readonly body: Box;
  readonly width: number;
  readonly height: number;
  /** Higher is placed first. */
  readonly weight: number;
}

/** In the order in which they are tried. */
export const sides: readonly Side[] = ['below', 'right', 'left', 'above'];
const GAP = 3;

/** This share of the names, the weightiest, are written even where they cover lesser nodes; the first ones over any. */
const IMPORTANT = 0.25;
const FIRST = 10;

/**
 * Gives each name a side of its node where it covers neither another name nor another node, the weightiest
 * first, as a map does. Those that find no place within the frame are left out of the answer.
 */
export function placeLabels(labels: readonly Labelled[], frame: Box): Map<string, Side> {
  const bodies = new BoxIndex();
  const names = new BoxIndex();
  const placed = new Map<string, Side>();
  const sorted = [...labels].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const important = Math.max(FIRST, Math.round(labels.length * IMPORTANT));
  for (const label of sorted) bodies.add(label.body);
  const place = (label: Labelled, allowed: (box: Box) => boolean): void => {
    const side = sides.find((tried) => {
      const box = labelBox(label, tried);
      return within(box, frame) && !names.hits(box) && allowed(box);
    });
    if (side === undefined) return;
    names.add(labelBox(label, side));
    placed.set(label.id, side);
  };
  const weighty = new BoxIndex();
  for (const label of sorted.slice(0, important)) weighty.add(label.body);
  for (const label of sorted.slice(0, important)) {
    place(label, (box) => !bodies.hits(box));
    if (!placed.has(label.id)) place(label, (box) => !weighty.hits(box));
  }
  for (const label of sorted.slice(0, FIRST)) if (!placed.has(label.id)) place(label, () => true);
  for (const label of sorted.slice(important)) place(label, (box) => !bodies.hits(box));
  return placed;
}

/** Where the name stands at this side of its node. */
export function labelBox({ body, width, height }: Labelled, side: Side): Box {
  const x = (body.left + body.right) / 2;
  const y = (body.top + body.bottom) / 2;
  switch (side) {
    case 'below':
      return box(x - width / 2, body.bottom + GAP, width, height);
    case 'above':
      return box(x - width / 2, body.top - GAP - height, width, height);
    case 'right':
      return box(body.right + GAP, y - height / 2, width, height);
    case 'left':
      return box(body.left - GAP - width, y - height / 2, width, height);
  }
}

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Finds overlapping boxes without comparing each with each. */
export class BoxIndex {
  readonly #cells = new Map<string, Box[]>();
  static readonly cell = 80;

  add(added: Box): void {
    for (const key of this.#keys(added)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [added]);
      else cell.push(added);
    }
  }

  hits(asked: Box): boolean {
    return this.#keys(asked).some(
      (key) => this.#cells.get(key)?.some((other) => overlap(asked, other)) === true,
    );
  }

  #keys(box: Box): string[] {
    const keys: string[] = [];
    const size = BoxIndex.cell;
    for (let x = Math.floor(box.left / size); x <= Math.floor(box.right / size); x++) {
      for (let y = Math.floor(box.top / size); y <= Math.floor(box.bottom / size); y++)
        keys.push(`${x} ${y}`);
    }
    return keys;
  }
}

function within(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
