import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/panels/edge-panel.ts';
import { SourceError } from '../../../web/source/source-error.ts';
import { setLanguage } from '../../../web/words/words.ts';
import { statement } from '../../support/graph-builders.ts';
import {
  deniedHarm,
  harbour,
  harm,
  pier,
  said,
  sari,
  storm,
  suspected,
  wira,
} from '../../support/harbour.ts';
import { deepAll, deepText, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;

async function open(edge: string, setting: Parameters<typeof onStage>[2] = {}): Promise<void> {
  stage = await onStage(harbour, html`<telusur-edge-panel edge=${edge}></telusur-edge-panel>`, setting);
}

function heading(): string {
  return deepText(deepAll(stage.root, 'h2')[0] ?? stage.root);
}

afterEach(() => {
  stage.leave();
  setLanguage('id');
  vi.restoreAllMocks();
});

describe('the panel of an edge', () => {
  it('reads as a sentence, whose ends lead to their nodes', async () => {
    await open(harm.id);
    expect(heading()).toBe('Badai selatan merugikan Dermaga Lama');
    await userEvent.click(page.getByRole('link', { name: 'Dermaga Lama' }));
    expect(stage.taken).toEqual([['openNode', pier.id]]);
  });

  it('sums up its statements, documents, mode and confidence', async () => {
    await open(harm.id);
    expect(deepText(stage.root)).toContain(
      '2 pernyataan · dalam 2 dokumen · tersurat · keyakinan tinggi (0,9)',
    );
  });

  it('marks each quote within its passage', async () => {
    await open(harm.id);
    const quotes = deepAll(stage.root, 'blockquote');
    expect(quotes.map((quote) => quote.querySelector('mark')?.textContent)).toEqual([
      'Badai selatan merusak Dermaga Lama',
      'The southern storm damaged the Old Pier',
    ]);
    expect(quotes[0]?.textContent).toContain(
      'Badai selatan merusak Dermaga Lama pada tahun 1998 (Sari, 2001).',
    );
    expect(quotes[1]?.lang).toBe('en');
  });

  it('opens the reading view at the quote', async () => {
    await open(harm.id);
    await userEvent.click(page.getByRole('button', { name: 'Catatan a' }));
    expect(stage.taken).toEqual([['openDocument', 'a', { start: 0, end: 34 }]]);
  });

  it('names the work that is cited, and the facts of the sentence', async () => {
    await open(harm.id);
    expect(deepText(stage.root)).toContain('merujuk Sari (2001)');
    expect(deepText(stage.root)).toContain('Tahun 1998');
    await userEvent.click(page.getByRole('link', { name: 'Sari (2001)' }));
    expect(stage.taken).toEqual([['openNode', sari.id]]);
  });

  it('tells how it was read: the mode, the confidence in words and number, the rule', async () => {
    await open(harm.id);
    await userEvent.click(page.getByText('Bagaimana ini terbaca').nth(1));
    const details = deepText(deepAll(stage.root, 'details[open]')[0] ?? stage.root);
    expect(details).toContain('Dibaca sebagai disimpulkan Keyakinan sedang (0,65) Aturan verb');
  });

  it('shows whose word it is', async () => {
    await open(said.id);
    expect(deepText(stage.root)).toContain('menurut Wira');
    expect(deepText(stage.root)).toContain('Menurut pihak yang dikutip');
    await userEvent.hover(page.getByRole('link', { name: 'Wira' }));
    expect(stage.selection.pointed).toEqual({ node: wira.id });
  });

  it('shows a suspicion as one', async () => {
    await open(suspected.id);
    expect(deepText(stage.root)).toContain('Baru dugaan');
    expect(deepText(stage.root)).toContain('dugaan: “diduga”');
  });

  it('shows a denied relation as denied', async () => {
    await open(deniedHarm.id);
    expect(heading()).toBe('Badai selatan merugikan Menara suar');
    expect(deepAll(stage.root, 'h2.denied .relation')).toHaveLength(1);
    expect(deepText(stage.root)).toContain('Dibantah: tidak ada sumber yang membenarkannya.');
  });

  it('says that sources disagree', async () => {
    const disputed = { ...harm, denied: 1 };
    await open(harm.id, {
      source: { edge: () => Promise.resolve({ edge: disputed, statements: [] }) },
    });
    expect(deepText(stage.root)).toContain('Diperdebatkan: 1 pernyataan membantahnya.');
  });

  it('leads to the documents of an edge that came without a sentence', async () => {
    await open(harm.id, {
      source: { edge: () => Promise.resolve({ edge: { ...harm, statements: 0 }, statements: [] }) },
    });
    expect(deepText(stage.root)).toContain('Tercatat dalam data, tanpa kalimat.');
    await userEvent.click(page.getByRole('button', { name: 'Catatan pelabuhan' }));
    expect(stage.taken).toEqual([['openDocument', 'a']]);
  });

  it('copies a quote with whose word it is, what it cites and where it stands', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open(harm.id);
    await userEvent.click(page.getByRole('button', { name: 'Salin kutipan' }).first());
    expect(written).toHaveBeenCalledWith(
      '“Badai selatan merusak Dermaga Lama” (merujuk Sari (2001), Catatan a, kalimat 1)',
    );
    expect(stage.notices.notices.at(-1)).toMatchObject({ tone: 'done' });
  });

  it('says so where the browser refuses to copy', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    await open(harm.id);
    await userEvent.click(page.getByRole('button', { name: 'Salin kutipan' }).first());
    await expect.poll(() => stage.notices.notices.at(-1)?.tone).toBe('problem');
  });

  it('looks for other paths between its ends', async () => {
    await open(harm.id);
    await userEvent.click(page.getByRole('button', { name: 'Jalur lain antara keduanya' }));
    expect(stage.taken).toEqual([['chooseEnds', storm.id, pier.id]]);
  });

  it('says that it is gone where it is', async () => {
    await open('a:B:c');
    expect(deepText(stage.root)).toContain('Hubungan ini tidak ada lagi');
  });

  it('shows a failure in its place, with a second try', async () => {
    let failing = true;
    await open(harm.id, {
      source: {
        edge: () =>
          failing
            ? Promise.reject(new SourceError('timeout', 'Too long.'))
            : Promise.resolve({ edge: harm, statements: harbour.statements[harm.id] ?? [] }),
      },
    });
    expect(deepText(stage.root)).toContain('Jawabannya terlalu lama');
    failing = false;
    await userEvent.click(page.getByRole('button', { name: 'Coba lagi' }));
    await settled();
    expect(deepAll(stage.root, 'mark')).toHaveLength(2);
  });
});

describe('many statements', () => {
  const text = 'Badai selatan merusak Dermaga Lama.';
  const many = Array.from({ length: 40 }, (_, index) =>
    statement(`s${index}`, text, text, {
      passage: { id: `a/${index}`, index, start: 0, end: text.length },
      confidence: 0.5 + index / 100,
      document:
        index % 2 === 0
          ? { id: 'a', title: 'Catatan a', language: 'id' }
          : { id: 'b', title: 'Notes b', language: 'en' },
    }),
  );

  async function openMany(): Promise<void> {
    await open(harm.id, { source: { edge: () => Promise.resolve({ edge: harm, statements: many }) } });
  }

  it('come a dozen at a time', async () => {
    await openMany();
    expect(deepAll(stage.root, 'telusur-statement')).toHaveLength(12);
    await userEvent.click(page.getByRole('button', { name: 'Tampilkan 12 lagi' }));
    expect(deepAll(stage.root, 'telusur-statement')).toHaveLength(24);
  });

  it('can be sorted, and kept to one document', async () => {
    await openMany();
    await userEvent.selectOptions(page.getByLabelText('Urutkan'), 'yang paling yakin dulu');
    expect(deepText(deepAll(stage.root, 'figcaption')[0] ?? stage.root)).toBe('Notes b kalimat 40');
    await userEvent.selectOptions(page.getByLabelText('Saring'), 'Catatan a');
    expect(deepText(deepAll(stage.root, 'figcaption')[0] ?? stage.root)).toBe('Catatan a kalimat 39');
  });
});
