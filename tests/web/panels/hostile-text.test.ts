import { html, type TemplateResult } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../web/panels/document-panel.ts';
import '../../../web/panels/edge-panel.ts';
import '../../../web/panels/node-panel.ts';
import '../../../web/panels/path-panel.ts';
import { documentView, edge, kind, node, relation, statement } from '../../support/graph-builders.ts';
import type { MemoryGraph } from '../../support/memory-source.ts';
import { deepAll, deepText, onStage, type Stage } from '../support/panel-stage.ts';

const hostile: Record<string, string> = {
  'a script': '<script>window.hurt = true</script><img src=x onerror="window.hurt = true">',
  'quotes and entities': `"'\`&amp;&lt;b&gt; \${1 + 1} {{x}} javascript:alert(1)`,
  'emoji and joined characters': '👩‍👩‍👧‍👦 🇮🇩 e\u0301 \u200b\ufeff',
  'right to left': 'العاصفة الجنوبية \u202Eabc\u202C שלום',
  'ten thousand characters': 'badai '.repeat(1667),
  'one word of ten thousand characters': 'b'.repeat(10_000),
};

/** A graph in which the text stands everywhere where a text can stand. */
function worldOf(text: string): MemoryGraph {
  const label = { id: text, en: `${text}.` };
  const source = node('source', {
    kind: 'Kind',
    label,
    aliases: [text, text],
    properties: { [text]: text, place: text },
  });
  const target = node('target', { kind: 'Kind', label });
  const harmed = edge('source', 'HARMS', 'target');
  const denies = edge('target', 'HARMS', 'source', { statements: 0, denied: 1 });
  const said = statement('s', text, text, {
    document: { id: 'a', title: text, language: 'id' },
    passage: { id: 'a/0', index: 0, start: 0, end: text.length, locator: text },
    attributedTo: { id: 'source', label },
    citation: { id: 'target', label },
    citations: [{ id: 'target', label }],
    hedge: text,
    rule: text,
    facts: { place: text, [text]: [text, text] },
  });
  const view = documentView('a', [{ text, names: { [text]: 'source' }, edges: [harmed.id] }], {
    title: text,
    author: text,
    licence: text,
  });
  const subgraph = { nodes: [source, target], edges: [harmed], denied: [denies], truncated: false };
  return {
    kinds: [kind('Kind', text, label)],
    relations: [relation('HARMS', { label })],
    documents: [{ ...view, subgraph }],
    nodes: [source, target],
    edges: [harmed, denies],
    statements: { [harmed.id]: [said], [denies.id]: [{ ...said, id: 'd', negated: true }] },
  };
}

const question = {
  from: 'source',
  to: 'target',
  direction: 'out',
  mode: 'all',
  maxLength: 3,
  weak: false,
} as const;
const step = { nodes: ['source', 'target'], edges: ['source:HARMS:target'] };
const parts: Record<string, TemplateResult> = {
  'a node': html`<telusur-node-panel node="source"></telusur-node-panel>`,
  'an edge': html`<telusur-edge-panel edge="source:HARMS:target"></telusur-edge-panel>`,
  'a denied relation': html`<telusur-edge-panel edge="target:HARMS:source"></telusur-edge-panel>`,
  'a document': html`<telusur-document-panel
    document="a"
    .at=${{ start: 0, end: 5 }}
  ></telusur-document-panel>`,
  paths: html`<telusur-path-panel
    .opened=${{ panel: 'paths', question, paths: [step], truncated: true, chosen: null }}
  ></telusur-path-panel>`,
  'no path': html`<telusur-path-panel
    .opened=${{ panel: 'paths', question, paths: [], truncated: false, chosen: null }}
  ></telusur-path-panel>`,
};

let stage: Stage;

afterEach(() => stage.leave());

describe.each(Object.entries(hostile))('%s in every text', (_name, text) => {
  it.each(Object.keys(parts))('is text in %s, and keeps within 320 pixels', async (name) => {
    stage = await onStage(worldOf(text), parts[name] ?? html``, { width: 320 });
    for (const details of deepAll(stage.root, 'details')) details.setAttribute('open', '');

    expect(deepAll(stage.root, 'script, img, b')).toEqual([]);
    expect('hurt' in window).toBe(false);
    const beginning = text.replaceAll(/\s+/g, ' ').trim().slice(0, 60);
    expect(deepText(stage.root)).toContain(beginning);
    expect(stage.root.scrollWidth).toBeLessThanOrEqual(stage.root.clientWidth);
  });
});

describe('a text that is too long', () => {
  it('is there whole on demand', async () => {
    const text = 'badai '.repeat(1667);
    stage = await onStage(worldOf(text), parts['an edge'] ?? html``);
    const shown = (): number => deepAll(stage.root, 'mark')[0]?.textContent.length ?? 0;
    expect(shown()).toBeLessThan(1000);
    const more = deepAll(stage.root, 'blockquote + .link')[0];
    more?.click();
    await expect.poll(shown).toBe(text.length);
  });
});
