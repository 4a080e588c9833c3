import { describe, expect, test } from 'vitest';
import { stepWords } from '../../../web/history/step-words.ts';
import { GraphStore } from '../../../web/store/graph-store.ts';
import { harbour, harm, pier, storm } from '../../support/harbour.ts';

const graph = new GraphStore();
graph.learnSchema({
  kinds: harbour.kinds,
  relations: harbour.relations,
  documents: harbour.documents.map((view) => view.document),
});
graph.learn({ nodes: harbour.nodes, edges: harbour.edges, denied: [] });

describe('the words of a step', () => {
  test('name what it was about, in both languages', () => {
    const words = stepWords({ did: 'open-node', node: storm.id }, graph);
    expect(words).toEqual({ id: 'Membuka Badai selatan', en: 'Opened Southern storm' });
  });

  test('of an edge read it from its subject', () => {
    const words = stepWords({ did: 'open-edge', edge: harm.id }, graph);
    expect(words.id).toContain('Badai selatan — ');
    expect(words.id).toContain('→ Dermaga Lama');
  });

  test('of a path tell whether there was one', () => {
    const question = {
      from: storm.id,
      to: pier.id,
      direction: 'any',
      mode: 'shortest',
      maxLength: 8,
      weak: false,
    } as const;
    expect(stepWords({ did: 'path', question, found: 0 }, graph).en).toMatch(/none/);
    expect(stepWords({ did: 'path', question, found: 2 }, graph).en).toMatch(/2 found/);
  });

  test('fall back to the id of what is not known', () => {
    expect(stepWords({ did: 'hide', nodes: ['gone'] }, graph).en).toBe('Hid gone');
  });
});
