import { describe, expect, it } from 'vitest';
import { apartAfter, apartBy, concernedBy } from '../../../graph/editing/known-corrections.ts';
import { made } from '../../support/corrections.ts';

const split = { change: 'split', entity: 'a', names: ['B'], into: 'b', kind: 'State', label: 'B' } as const;
const reject = { change: 'reject', edge: { subject: 'a', type: 'T', object: 'x' } } as const;

describe('what is known of entities', () => {
  it('keeps apart what was split, told apart or merged, from either side', () => {
    const apart = apartBy(
      made(
        { ...split, names: ['B'] },
        { change: 'apart', entity: 'c', others: ['d', 'e'] },
        { change: 'merge', entity: 'f', into: 'g' },
      ),
    );
    for (const [one, other] of [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'e'],
      ['f', 'g'],
    ] as const) {
      expect(apart(one, other)).toBe(true);
      expect(apart(other, one)).toBe(true);
    }
    expect(apart('d', 'e')).toBe(false);
    expect(apart('a', 'c')).toBe(false);
  });

  it('keeps apart what one correction less makes two again, whatever a document calls it', () => {
    const [merge, other] = made(
      { change: 'merge', entity: 'f', into: 'g', called: [{ document: 'note', as: 'f1' }] },
      reject,
    );
    const apart = apartAfter(merge!);
    expect([apart('f', 'g'), apart('g', 'f'), apart('f1', 'g'), apart('f', 'f1')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(apartAfter(other!)('a', 'x')).toBe(false);
  });

  it('follows entities to what they were merged or split into', () => {
    const [rejected, ...later] = made(
      reject,
      { change: 'merge', entity: 'a', into: 'm' },
      { ...split, names: ['B'], entity: 'm' },
    );
    expect(concernedBy(rejected!, later)).toEqual([['a', 'm', 'b'], ['x']]);
    expect(concernedBy(later[0]!, [])).toEqual([['a', 'm']]);
  });
});
