import { describe, expect, it } from 'vitest';
import { relationGroups, type RelationsSeen } from '../../../web/panels/relation-groups.ts';
import { denied, edge, relation } from '../../support/graph-builders.ts';

const kinds: Record<string, string> = { badai: 'Threat', dermaga: 'Asset', nelayan: 'Group', kapal: 'Asset' };
const relations = [
  relation('HARMS'),
  relation('LIKE', { symmetric: true }),
  relation('NEAR', { weak: true }),
];

function groups(given: Partial<RelationsSeen>): ReturnType<typeof relationGroups> {
  return relationGroups({
    node: 'badai',
    counts: [],
    known: [],
    isShown: () => true,
    relation: (type) => relations.find((one) => one.type === type),
    kindOf: (node) => kinds[node],
    ...given,
  });
}

describe('relationGroups', () => {
  it('counts by relation, direction and kind, and what of it is on the canvas', () => {
    const onCanvas = edge('badai', 'HARMS', 'dermaga');
    const [group] = groups({
      counts: [
        { type: 'HARMS', direction: 'out', kind: 'Asset', count: 2 },
        { type: 'HARMS', direction: 'out', kind: 'Group', count: 1 },
      ],
      known: [onCanvas, edge('badai', 'HARMS', 'nelayan')],
      isShown: ({ id }) => id === onCanvas.id,
    });
    expect(group).toMatchObject({
      type: 'HARMS',
      direction: 'out',
      count: 3,
      kinds: [
        { kind: 'Asset', count: 2, shown: 1 },
        { kind: 'Group', count: 1, shown: 0 },
      ],
      shown: [onCanvas],
    });
  });

  it('keeps the directions of a relation apart', () => {
    const found = groups({
      counts: [
        { type: 'HARMS', direction: 'out', kind: 'Asset', count: 1 },
        { type: 'HARMS', direction: 'in', kind: 'Threat', count: 1 },
      ],
      known: [edge('badai', 'HARMS', 'dermaga'), edge('kapal', 'HARMS', 'badai')],
    });
    expect(found.map(({ direction, shown }) => [direction, shown.length])).toEqual([
      ['out', 1],
      ['in', 1],
    ]);
  });

  it('joins both directions of a relation that has none', () => {
    const found = groups({
      counts: [
        { type: 'LIKE', direction: 'out', kind: 'Asset', count: 1 },
        { type: 'LIKE', direction: 'in', kind: 'Asset', count: 2 },
      ],
      known: [edge('kapal', 'LIKE', 'badai')],
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      direction: 'both',
      count: 3,
      kinds: [{ kind: 'Asset', count: 3, shown: 1 }],
    });
  });

  it('puts the fullest first, and what is merely named together last', () => {
    const found = groups({
      counts: [
        { type: 'LIKE', direction: 'out', kind: 'Asset', count: 1 },
        { type: 'NEAR', direction: 'out', kind: 'Asset', count: 90 },
        { type: 'HARMS', direction: 'out', kind: 'Asset', count: 5 },
      ],
    });
    expect(found.map(({ type }) => type)).toEqual(['HARMS', 'LIKE', 'NEAR']);
  });

  it('passes over edges of others, and over denied relations', () => {
    const [group] = groups({
      counts: [{ type: 'HARMS', direction: 'out', kind: 'Asset', count: 1 }],
      known: [edge('kapal', 'HARMS', 'dermaga'), denied('badai', 'HARMS', 'kapal')],
    });
    expect(group?.shown).toEqual([]);
  });
});
