/** What people put right about relations. */
import type { Ontology } from '../ontology.ts';
import type { EndIds } from './corrected-names.ts';
import type { Correction } from './correction.ts';

type EdgeChange = Extract<Correction, { change: 'reject' | 'retype' }>;

interface Numbered {
  order: number;
  correction: EdgeChange;
}

export class CorrectedEdges {
  readonly #ontology: Ontology;
  /** By the two ends, in either order. */
  readonly #byEnds = new Map<string, Numbered[]>();

  constructor(corrections: readonly Correction[], ontology: Ontology) {
    this.#ontology = ontology;
    for (const [order, correction] of corrections.entries()) {
      if (correction.change !== 'reject' && correction.change !== 'retype') continue;
      const key = keyOf(correction.edge.subject, correction.edge.object);
      this.#byEnds.set(key, [...(this.#byEnds.get(key) ?? []), { order, correction }]);
    }
  }

  /**
   * One correction after the other, as they were made: each speaks of the relation as those before it left it.
   * @param used is told which of them changed something
   * @returns the relation's type and whether its ends change places, or null where it is rejected
   */
  apply(
    type: string,
    subject: EndIds,
    object: EndIds,
    used: Set<string>,
  ): { type: string; turned: boolean } | null {
    const right = { type, turned: false };
    if (this.#byEnds.size === 0) return right;
    for (const { order, correction } of this.#about(subject, object)) {
      const { edge } = correction;
      if (edge.type !== right.type) continue;
      const [from, to] = right.turned ? [object, subject] : [subject, object];
      const straight = isCalled(from, edge.subject, order) && isCalled(to, edge.object, order);
      const fromTheOther =
        this.#isSymmetric(right.type) &&
        isCalled(to, edge.subject, order) &&
        isCalled(from, edge.object, order);
      if (!straight && !fromTheOther) continue;
      used.add(correction.id);
      if (correction.change === 'reject') return null;
      right.type = correction.type;
      // It is told from the side of the correction, whichever the document took.
      if (correction.turned === straight) right.turned = !right.turned;
    }
    return right;
  }

  #about(subject: EndIds, object: EndIds): Numbered[] {
    const ids = ({ before, after }: EndIds): Set<string> => new Set([...before, ...after]);
    const found = new Set<Numbered>();
    for (const one of ids(subject))
      for (const other of ids(object))
        for (const each of this.#byEnds.get(keyOf(one, other)) ?? []) found.add(each);
    return [...found].sort((a, b) => a.order - b.order);
  }

  #isSymmetric(type: string): boolean {
    return this.#ontology.relations.get(type)?.symmetric ?? false;
  }
}

function isCalled({ before, after, from }: EndIds, id: string, order: number): boolean {
  return (order < from ? before : after).includes(id);
}

function keyOf(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}
