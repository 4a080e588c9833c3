import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DiffAnswer } from '../../../graph/api/contract.ts';
import '../../../web/editing/compare-dialog.ts';
import { SourceError } from '../../../web/source/source-error.ts';
import { harbour, harm } from '../../support/harbour.ts';
import type { MemoryGraph } from '../../support/memory-source.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { diffAnswer, nothingInCommon } from '../support/diff-answers.ts';
import { deepAll, deepText, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;
const diff = vi.fn<() => Promise<DiffAnswer>>();

afterEach(() => {
  stage.leave();
  diff.mockReset();
});

async function open(answer: Partial<DiffAnswer> | Error = {}, world: MemoryGraph = harbour): Promise<void> {
  await page.viewport(1280, 900);
  if (answer instanceof Error) diff.mockRejectedValue(answer);
  else diff.mockResolvedValue(diffAnswer(answer));
  stage = await onStage(world, html`<telusur-compare-dialog></telusur-compare-dialog>`, {
    width: 1000,
    source: { diff },
  });
  stage.root.querySelector('telusur-compare-dialog')?.show('a');
  await settled();
}

async function press(name: string | RegExp): Promise<void> {
  await userEvent.click(page.getByRole('button', { name }));
  await settled();
}

describe('comparing two documents', () => {
  it('takes the only other one, and shows first what they dispute', async () => {
    await open();
    expect(diff).toHaveBeenCalledWith({ a: 'a', b: 'b' }, expect.anything());
    const text = deepText(stage.root);
    expect(text).toContain('Badai merusak menara.');
    expect(text).toContain('membantah');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('shows both quotes side by side, on a phone one under the other', async () => {
    await open();
    await press(/^Dikatakan keduanya/);
    const [a, b] = deepAll(stage.root, '.quoted').map((side) => side.getBoundingClientRect());
    expect(a?.top).toBe(b?.top);
    expect(deepText(stage.root)).toContain('dan 1 kutipan lain');
    await page.viewport(390, 844);
    await settled();
    const [above, below] = deepAll(stage.root, '.quoted').map((side) => side.getBoundingClientRect());
    expect(below?.top).toBeGreaterThan(above?.bottom ?? Infinity);
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('says whose silence it is, and that data has no sentence', async () => {
    await open();
    await press(/^Hanya A/);
    const text = deepText(stage.root);
    expect(text).toContain('tidak mengatakannya');
    expect(text).toContain('tercatat dalam data, tanpa kalimat');
  });

  it('filters by names in either language and by quotes', async () => {
    await open();
    await press(/^Hanya A/);
    const field = page.getByRole('searchbox');
    for (const words of ['gudang', 'Old Pier']) {
      await userEvent.fill(field, words);
      await settled();
      expect(deepAll(stage.root, 'ol > li')).toHaveLength(1);
    }
    await userEvent.fill(field, 'zzz');
    await settled();
    expect(deepText(stage.root)).toContain('Tidak ada yang cocok dengan saringan.');
  });

  it('says when the list is cut', async () => {
    await open({ totals: { shared: 40, onlyA: 2, onlyB: 1, contradicted: 0 }, contradicted: [] });
    expect(deepText(stage.root)).toContain('Hanya 1 dari 40 yang dikirim server');
  });

  it('says that there is nothing in common', async () => {
    await open(nothingInCommon);
    expect(deepText(stage.root)).toContain('Tidak ada hubungan yang dikatakan keduanya.');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('shows it on the canvas, and opens a relation', async () => {
    await open();
    await press('Tampilkan di kanvas');
    expect(stage.taken[0]?.[0]).toBe('showComparison');
    expect(deepAll(stage.root, 'dialog[open]')).toEqual([]);
    stage.root.querySelector('telusur-compare-dialog')?.show();
    await settled();
    await press(/^Dikatakan keduanya/);
    await press('Buka hubungannya');
    expect(stage.taken.at(-1)).toEqual(['openEdge', harm.id]);
  });

  it('says what is missing where there is one document, and offers to add another', async () => {
    const asked: string[] = [];
    await open({}, { ...harbour, documents: harbour.documents.slice(0, 1) });
    stage.root.addEventListener('ask', (event) => asked.push(event.ask));
    expect(deepText(stage.root)).toContain('Baru ada satu dokumen');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await press('Tambah teks');
    expect(asked).toEqual(['add']);
    expect(diff).not.toHaveBeenCalled();
  });

  it('says that a document is gone, and asks again where the server does not answer', async () => {
    await open(new SourceError('not_found', 'Gone.', { status: 404 }));
    expect(deepText(stage.root)).toContain('Salah satu dokumen tidak ada lagi');
    stage.leave();
    await open(new SourceError('unreachable', 'No answer.'));
    diff.mockResolvedValue(diffAnswer());
    await press('Coba lagi');
    expect(deepText(stage.root)).toContain('Badai merusak menara.');
  });
});
