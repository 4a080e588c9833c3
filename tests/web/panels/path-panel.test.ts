import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Path } from '../../../graph/model.ts';
import '../../../web/panels/path-panel.ts';
import type { PathQuestion } from '../../../web/store/scene.ts';
import {
  fishers,
  guards,
  harbour,
  harm,
  island,
  pier,
  said,
  storm,
  suspected,
} from '../../support/harbour.ts';
import { deepAll, deepText, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;

const question: PathQuestion = {
  from: storm.id,
  to: fishers.id,
  direction: 'any',
  mode: 'all',
  maxLength: 8,
  weak: false,
};
const direct: Path = { nodes: [storm.id, fishers.id], edges: [said.id] };
const round: Path = { nodes: [storm.id, pier.id, fishers.id], edges: [harm.id, guards.id] };

async function open(
  paths: Path[],
  given: Partial<PathQuestion> = {},
  { chosen = 0, truncated = false }: { chosen?: number | null; truncated?: boolean } = {},
): Promise<void> {
  const opened = {
    panel: 'paths' as const,
    question: { ...question, ...given },
    paths,
    truncated,
    chosen: paths.length === 0 ? null : chosen,
  };
  stage = await onStage(harbour, html`<telusur-path-panel .opened=${opened}></telusur-path-panel>`);
}

afterEach(() => stage.leave());

describe('the paths between two nodes', () => {
  it('are counted, with the shortest', async () => {
    await open([direct, round]);
    const text = deepText(stage.root);
    expect(text).toContain('Dari Badai selatan ke Nelayan');
    expect(text).toContain('2 jalur · terpendek 1 langkah');
  });

  it('read as chains, each relation in the direction in which it was stated', async () => {
    await open([round]);
    expect(deepText(deepAll(stage.root, 'ol:not(.paths)')[0] ?? stage.root)).toBe(
      'Badai selatan ke merugikan Kalimatnya Dermaga Lama dari menjaga Kalimatnya Nelayan',
    );
  });

  it('open the sentence of a step on demand, and from there all of its sentences', async () => {
    await open([round]);
    expect(deepAll(stage.root, 'blockquote')).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: /menjaga/ }));
    await settled();
    expect(deepText(deepAll(stage.root, 'blockquote')[0] ?? stage.root)).toBe('Nelayan menjaga Dermaga Lama');
    await userEvent.click(page.getByRole('button', { name: 'Semua kalimatnya' }));
    expect(stage.taken).toEqual([['openEdge', guards.id]]);
  });

  it('show the surest sentence of a step', async () => {
    await open([round]);
    await userEvent.click(page.getByRole('button', { name: /merugikan/ }));
    await settled();
    expect(deepText(stage.root)).toContain('Badai selatan merusak Dermaga Lama');
    expect(deepText(stage.root)).not.toContain('The southern storm');
  });

  it('mark a step on the canvas', async () => {
    await open([round]);
    await userEvent.hover(page.getByRole('button', { name: /merugikan/ }));
    expect(stage.selection.pointed).toEqual({ edge: harm.id });
  });

  it('say which step is only suspected', async () => {
    await open([{ nodes: [storm.id, 'gudang-garam'], edges: [suspected.id] }], { to: 'gudang-garam' });
    expect(deepText(stage.root)).toContain('merugikan diduga');
  });

  it('are chosen one by one, or shown all', async () => {
    await open([direct, round]);
    const buttons = page.getByRole('button', { name: 'Tampilkan jalur ini saja' });
    await expect.element(buttons.nth(0)).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(buttons.nth(1));
    await userEvent.click(page.getByRole('button', { name: 'Tampilkan semua jalur' }));
    expect(stage.taken).toEqual([
      ['choosePath', 1],
      ['choosePath', null],
    ]);
  });

  it('say honestly that there are more', async () => {
    await open([direct, round], {}, { truncated: true });
    expect(deepText(stage.root)).toContain('Masih ada jalur lain; yang ditampilkan hanya 2 yang pertama.');
  });

  it('lead back to the question', async () => {
    await open([direct]);
    await userEvent.click(page.getByRole('button', { name: 'Ubah pertanyaan' }));
    expect(stage.taken).toEqual([['chooseEnds', storm.id, fishers.id]]);
  });
});

describe('no path', () => {
  const narrow = { to: island.id, direction: 'out', maxLength: 3 } as const;

  it('says what was tried', async () => {
    await open([], narrow);
    const text = deepText(stage.root);
    expect(text).toContain('Tidak ada jalur dari Badai selatan ke Pulau jauh');
    expect(text).toContain('Hubungan searah panah saja');
    expect(text).toContain('Paling panjang 3 langkah');
    expect(text).toContain('Hanya hubungan yang dinyatakan sumber');
  });

  it.each([
    ['Cari ke segala arah', { direction: 'any' }],
    ['Cari arah sebaliknya', { from: island.id, to: storm.id }],
    ['Cari sampai 8 langkah', { maxLength: 8 }],
    ['Lewat nama yang disebut bersama', { weak: true }],
  ])('offers: %s', async (name, change) => {
    await open([], narrow);
    await userEvent.click(page.getByRole('button', { name }));
    expect(stage.taken).toEqual([['findPaths', { ...question, ...narrow, ...change }]]);
  });

  it('offers another pair, and nothing that was tried already', async () => {
    await open([], { to: island.id, weak: true });
    const offered = deepAll(stage.root, '.next button').map((button) => deepText(button));
    expect(offered).toEqual(['Pilih pasangan lain']);
    await userEvent.click(page.getByRole('button', { name: 'Pilih pasangan lain' }));
    expect(stage.taken).toEqual([['chooseEnds', storm.id, null]]);
  });
});
