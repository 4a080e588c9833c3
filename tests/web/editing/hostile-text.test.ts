import { html, type TemplateResult } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../graph/model.ts';
import '../../../web/editing/add-preview.ts';
import '../../../web/editing/correct-edge.ts';
import '../../../web/editing/correct-node.ts';
import '../../../web/editing/corrections-list.ts';
import '../../../web/editing/diff-list.ts';
import '../../../web/editing/review-list.ts';
import { documentView, edge, kind, node, relation, statement } from '../../support/graph-builders.ts';
import type { MemoryGraph } from '../../support/memory-source.ts';
import { correction, memoryEditing, preview } from '../support/memory-editing.ts';
import { deepAll, deepText, onStage, type Stage } from '../support/panel-stage.ts';
import { reviewEntry } from '../support/review-entries.ts';

const hostile: Record<string, string> = {
  'a script': '<script>window.hurt = true</script><img src=x onerror="window.hurt = true">',
  'right to left': 'العاصفة الجنوبية \u202Eabc\u202C שלום',
  'one word of ten thousand characters': 'b'.repeat(10_000),
  'ten thousand characters': 'badai '.repeat(1667),
};

function worldOf(text: string): { world: MemoryGraph; parts: Record<string, TemplateResult> } {
  const label = { id: text, en: text };
  const source = node('source', { kind: 'Kind', label, aliases: [text] });
  const target = node('target', { kind: 'Kind', label });
  const harms = edge('source', 'HARMS', 'target');
  const view = documentView('a', [{ text }], { title: text });
  const said: Statement = statement('s', text, text);
  const world: MemoryGraph = {
    kinds: [kind('Kind', text, label)],
    relations: [relation('HARMS', { label })],
    documents: [view],
    nodes: [source, target],
    edges: [harms],
    statements: { [harms.id]: [said] },
  };
  const entity = { id: 'source', kind: 'Kind', label, known: false, mentions: 3 };
  const shown = preview({
    document: { id: text, title: text, language: 'id', format: text, replaces: true },
    entities: [entity],
    relations: [{ ...preview().relations[0]!, subject: 'source', object: text, quote: text, hedge: text }],
    review: [reviewEntry(text)],
  });
  const answer = {
    a: view.document,
    b: view.document,
    totals: { shared: 1, onlyA: 0, onlyB: 0, contradicted: 0 },
    shared: [{ edge: harms.id, a: [said], b: [said] }],
    onlyA: [],
    onlyB: [],
    contradicted: [],
    subgraph: { nodes: [source, target], edges: [harms], denied: [], truncated: false },
  };
  const entries = ['unknown', 'near', 'identity', 'signature'].map((reason) =>
    reviewEntry(text, { reason, candidates: ['source', 'target'], sources: ['a'], locator: text }),
  );
  return {
    world,
    parts: {
      'a preview': html`<telusur-add-preview .preview=${shown}></telusur-add-preview>`,
      'a review list': html`<telusur-review-list document="a" .entries=${entries}></telusur-review-list>`,
      'a correction of a node': html`<telusur-correct-node .node=${source}></telusur-correct-node>`,
      'the corrections': html`<telusur-corrections-list></telusur-corrections-list>`,
      'a comparison': html`<telusur-diff-list .answer=${answer}></telusur-diff-list>`,
    },
  };
}

let stage: Stage;

afterEach(() => stage.leave());

describe.each(Object.entries(hostile))('%s in every text', (_name, text) => {
  const { world, parts } = worldOf(text);

  it.each(Object.keys(parts))('is text in %s, and keeps within 320 pixels', async (name) => {
    const corrections = () =>
      Promise.resolve([
        correction({ change: 'merge', entity: 'source', into: 'target', author: text, note: text }),
      ]);
    stage = await onStage(world, parts[name] ?? html``, {
      width: 320,
      editing: memoryEditing({ corrections }),
    });
    expect(deepAll(stage.root, 'script, img')).toEqual([]);
    expect('hurt' in window).toBe(false);
    expect(deepText(stage.root).length).toBeGreaterThan(20);
    expect(stage.root.scrollWidth).toBeLessThanOrEqual(stage.root.clientWidth);
  });
});
