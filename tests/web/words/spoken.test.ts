import { describe, expect, it } from 'vitest';
import type { Edge } from '../../../graph/model.ts';
import { spokenEdge } from '../../../web/words/spoken.ts';
import { edge, node, relation } from '../../support/graph-builders.ts';

const ends = {
  source: node('badai', { label: { id: 'Badai', en: 'Storm' } }),
  target: node('pelabuhan', { label: { id: 'Pelabuhan', en: 'Harbour' } }),
  relation: relation('HARMS', { label: { id: 'merugikan', en: 'harms' } }),
};

function spoken(given: Partial<Edge>, options?: Parameters<typeof spokenEdge>[3]): string {
  return spokenEdge('id', edge('badai', 'HARMS', 'pelabuhan', given), ends, options);
}

describe('spokenEdge', () => {
  it('reads an edge with its relation and its sources', () => {
    expect(spoken({ documents: ['a', 'b'] })).toBe('Badai — merugikan → Pelabuhan, 2 sumber');
    expect(spokenEdge('en', edge('badai', 'HARMS', 'pelabuhan'), ends)).toBe(
      'Storm — harms → Harbour, 1 source',
    );
  });

  it('reads it from its target', () => {
    expect(spoken({}, { from: 'pelabuhan' })).toBe('Pelabuhan ← merugikan — Badai, 1 sumber');
  });

  it('gives a relation without direction no arrow', () => {
    const symmetric = {
      ...ends,
      relation: relation('HARMS', { label: { id: 'mirip', en: 'like' }, symmetric: true }),
    };
    const read = spokenEdge('id', edge('badai', 'HARMS', 'pelabuhan'), symmetric, { from: 'pelabuhan' });
    expect(read).toBe('Pelabuhan — mirip — Badai, 1 sumber');
  });

  it('says that it is only suspected where every statement is', () => {
    expect(spoken({ statements: 2, hedged: 2 })).toContain(', diduga, ');
    expect(spoken({ statements: 2, hedged: 1 })).not.toContain('diduga');
  });

  it('says whose word it is', () => {
    expect(spoken({}, { attributedTo: 'Riordan' })).toContain(', menurut Riordan, ');
    expect(spoken({ statements: 1, attributed: 1 })).toContain('menurut pihak yang dikutip');
  });

  it('says that it is denied, or denied by some', () => {
    expect(spoken({ statements: 0, denied: 1, documents: [] })).toBe(
      'Badai — merugikan → Pelabuhan, dibantah',
    );
    expect(spoken({ denied: 1 })).toBe('Badai — merugikan → Pelabuhan, 1 sumber, juga dibantah');
  });

  it('calls what it does not know by its id', () => {
    const unknown = { source: undefined, target: undefined, relation: undefined };
    expect(spokenEdge('id', edge('badai', 'HARMS', 'pelabuhan'), unknown)).toBe(
      'badai — HARMS → pelabuhan, 1 sumber',
    );
  });
});
