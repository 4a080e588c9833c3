import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/panels/document-panel.ts';
import type { DocumentView } from '../../../graph/model.ts';
import type { Range } from '../../../web/panels/passage-runs.ts';
import { documentView } from '../../support/graph-builders.ts';
import { harbour, harm, pier, storm, suspected, store } from '../../support/harbour.ts';
import { deepAll, deepText, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;

async function open(
  document: string,
  at: Range | null = null,
  setting: Parameters<typeof onStage>[2] = {},
): Promise<void> {
  stage = await onStage(
    harbour,
    html`<div class="scroll">
      <telusur-document-panel document=${document} .at=${at}></telusur-document-panel>
    </div>`,
    setting,
  );
  const scroll = stage.root.querySelector<HTMLElement>('.scroll');
  if (scroll === null) throw new Error('The panel is not on the stage');
  scroll.style.blockSize = '500px';
  scroll.style.overflow = 'auto';
  await settled();
}

function panel(): ShadowRoot {
  const root = stage.root.querySelector('telusur-document-panel')?.shadowRoot;
  if (!root) throw new Error('The panel is not on the stage');
  return root;
}

afterEach(() => stage.leave());

describe('the reading view', () => {
  it('tells what the document is and how much it holds', async () => {
    await open('a');
    const text = deepText(stage.root);
    expect(text).toContain('Dokumen Catatan pelabuhan');
    expect(text).toContain('Bahasa Indonesia Penulis Penjaga pelabuhan Lisensi CC BY 4.0');
    expect(text).toContain('5 kalimat · 7 simpul · 5 hubungan');
  });

  it('sets the whole text', async () => {
    await open('a');
    const set = [...panel().querySelectorAll('.passage')].map((passage) => passage.textContent).join(' ');
    expect(set).toBe(harbour.documents[0]?.text);
    expect(panel().querySelector('.text')?.getAttribute('lang')).toBe('id');
  });

  it('links names to their nodes, and marks on the canvas what is pointed at', async () => {
    await open('a');
    const name = page.getByRole('link', { name: 'Gudang Garam' });
    await userEvent.hover(name);
    expect(stage.selection.pointed).toEqual({ node: store.id });
    await userEvent.click(name);
    expect(stage.taken).toEqual([['openNode', store.id]]);
  });

  it('opens a name by the keyboard', async () => {
    await open('a');
    panel().querySelector<HTMLElement>('.mention')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(stage.taken).toEqual([['openNode', storm.id]]);
  });

  it('marks all mentions of the node that is pointed at elsewhere', async () => {
    await open('a');
    stage.selection.point({ node: pier.id });
    expect([...panel().querySelectorAll('.mention.pointed')].map((name) => name.textContent)).toEqual([
      'Dermaga Lama',
      'Dermaga Lama',
    ]);
    stage.selection.point(null);
    expect(panel().querySelector('.mention.pointed')).toBeNull();
  });

  it('lists the relations that a sentence states', async () => {
    await open('a');
    const count = page.getByRole('button', { name: '1 hubungan dalam kalimat ini' }).nth(1);
    await userEvent.click(count);
    await userEvent.click(page.getByRole('button', { name: /Badai selatan — merugikan → Gudang garam/ }));
    expect(stage.taken).toEqual([['openEdge', suspected.id]]);
  });

  it('brings the reader to the quote, and its sentence to light', async () => {
    const text = harbour.documents[0]?.text ?? '';
    const start = text.indexOf('Nelayan menjaga');
    await open('a', { start, end: start + 'Nelayan menjaga Dermaga Lama'.length });
    expect([...panel().querySelectorAll('mark')].map((mark) => mark.textContent).join('')).toBe(
      'Nelayan menjaga Dermaga Lama',
    );
    expect(stage.selection.highlight?.nodes).toEqual(['nelayan', pier.id]);
    expect(panel().activeElement?.textContent).toBe('Nelayan menjaga Dermaga Lama.');
  });

  it('lights up what the selected text names and states, and nothing when it is let go', async () => {
    await open('a');
    const [first, second] = panel().querySelectorAll('.passage');
    if (first === undefined || second === undefined) throw new Error('The text is not set');
    getSelection()?.setBaseAndExtent(first, 0, second, second.childNodes.length);
    await expect.poll(() => stage.selection.highlight?.edges).toEqual([harm.id, suspected.id]);
    expect(stage.selection.highlight?.nodes).toContain(store.id);
    getSelection()?.removeAllRanges();
    await expect.poll(() => stage.selection.highlight).toBeNull();
  });

  it('keeps the canvas to this document, and lets it go', async () => {
    await open('a');
    await userEvent.click(page.getByRole('button', { name: 'Hanya dokumen ini' }));
    expect(stage.taken).toEqual([['setFilters', { documents: ['a'] }]]);
  });

  it('says that a document is gone, or empty', async () => {
    await open('tidak-ada');
    expect(deepText(stage.root)).toContain('Dokumen ini tidak ada lagi');
    stage.leave();
    await open('a', null, { source: { document: () => Promise.resolve(documentView('a', [])) } });
    expect(deepText(stage.root)).toContain('Dokumen ini tidak memuat teks.');
  });
});

describe('records of a structured source', () => {
  it('are named by their place, and keep their lines', async () => {
    const view = documentView('a', [{ text: 'kapal: Elang\nmuatan: garam' }], { format: 'jsonl' });
    const records = {
      ...view,
      passages: view.passages.map((passage) => ({ ...passage, locator: 'baris 7' })),
    };
    await open('a', null, { source: { document: () => Promise.resolve(records) } });
    expect(deepText(stage.root)).toContain('1 rekaman');
    expect(panel().querySelector('.locator')?.textContent).toContain('baris 7');
    const record = panel().querySelector('.record .passage');
    expect(record === null ? '' : getComputedStyle(record).whiteSpace).toContain('pre');
  });
});

describe('a text of five megabytes', () => {
  const sentence = 'Badai selatan merusak Dermaga Lama, dan nelayan menjaga apa yang tersisa di pantai. ';
  const view = longView(5_000_000);

  function longView(length: number): DocumentView {
    const count = Math.ceil(length / sentence.length);
    const passages = Array.from({ length: count }, (_, index) => {
      const start = index * sentence.length;
      return {
        index,
        start,
        end: start + sentence.length - 1,
        mentions: [
          { node: storm.id, start, end: start + 13 },
          { node: pier.id, start: start + 22, end: start + 34 },
        ],
        edges: [harm.id],
      };
    });
    const { document, subgraph } = documentView('a', []);
    return { document, subgraph, text: sentence.repeat(count), passages };
  }

  it('is drawn where the reader is, and nowhere else', async () => {
    await open('a', null, { source: { document: () => Promise.resolve(view) } });
    const drawn = deepAll(stage.root, '.passage').length;
    expect(drawn).toBeGreaterThan(20);
    expect(drawn).toBeLessThan(1500);
  });

  it('brings the reader to a quote far inside', async () => {
    const start = Math.floor(view.passages.length / 2) * sentence.length;
    await open('a', { start, end: start + 13 }, { source: { document: () => Promise.resolve(view) } });
    await expect.poll(() => deepAll(stage.root, 'mark').length).toBe(1);
    await settled();
    const mark = deepAll(stage.root, 'mark')[0]?.getBoundingClientRect();
    const scroll = stage.root.querySelector('.scroll')?.getBoundingClientRect();
    expect(mark && scroll && mark.top >= scroll.top && mark.bottom <= scroll.bottom).toBe(true);
  });
});
