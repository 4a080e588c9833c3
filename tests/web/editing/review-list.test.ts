import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReviewEntry } from '../../../graph/api/contract.ts';
import '../../../web/editing/review-list.ts';
import type { EditingSource } from '../../../web/source/editing-source.ts';
import { harbour, pier, storm } from '../../support/harbour.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { memoryEditing } from '../support/memory-editing.ts';
import { deepAll, deepText, onStage, settled, type Stage } from '../support/panel-stage.ts';
import { reviewEntry } from '../support/review-entries.ts';

let stage: Stage;

afterEach(() => stage.leave());

const unknown = reviewEntry('Kampung Arab', { proposedKind: 'Place' });
const near = reviewEntry('Badai Selatn', { reason: 'near', candidates: [storm.id] });
const alike = reviewEntry('Dermaga Lama', {
  reason: 'identity',
  candidates: [pier.id, storm.id],
  sources: ['b'],
});
const misfit = reviewEntry('Nelayan GUARDS Badai', {
  reason: 'signature',
  candidates: ['nelayan', storm.id],
});
const all = [unknown, near, alike, misfit];

async function show(
  entries: readonly ReviewEntry[] = all,
  given: Partial<EditingSource> | null = {},
): Promise<void> {
  await page.viewport(1280, 900);
  stage = await onStage(
    harbour,
    html`<telusur-review-list
      document="a"
      .entries=${entries}
      .starts=${new Map([[0, 0]])}
    ></telusur-review-list>`,
    { editing: given === null ? null : memoryEditing(given) },
  );
}

async function press(name: string | RegExp, nth = 0): Promise<void> {
  await userEvent.click(page.getByRole('button', { name }).nth(nth));
  await settled();
}

describe('the review list', () => {
  it('groups the names by reason, each with its sentence and the name marked', async () => {
    await show();
    expect(deepAll(stage.root, 'h3').map((heading) => heading.textContent.trim())).toEqual([
      'Hampir dikenal (1)',
      'Mungkin hal yang sama (1)',
      'Belum dikenal (1)',
      'Di luar hubungannya (1)',
    ]);
    expect(deepAll(stage.root, 'mark').map((mark) => mark.textContent)).toContain('Kampung Arab');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('gathers decisions and applies them together', async () => {
    await show([unknown, near]);
    await press('Terima', 1);
    await press('Gabungkan dengan Badai selatan');
    expect(deepText(stage.root)).toContain('diterima sebagai Tempat · belum diterapkan');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await press('Terapkan 2 keputusan');
    expect(stage.taken).toEqual([
      [
        'decide',
        [
          { text: 'Kampung Arab', decision: 'accept', kind: 'Place' },
          { text: 'Badai Selatn', decision: 'merge', into: storm.id },
        ],
        'a',
      ],
    ]);
    expect(deepText(stage.root)).not.toContain('belum diterapkan');
  });

  it('takes a decision back before it is applied', async () => {
    await show([unknown]);
    await press('Abaikan');
    expect(deepText(stage.root)).toContain('diabaikan');
    await press(/^Batalkan keputusan/);
    expect(deepText(stage.root)).not.toContain('diabaikan');
    expect(page.getByRole('button', { name: /^Terapkan/ }).query()).toBe(null);
  });

  it('takes the kind that is chosen', async () => {
    await show([unknown]);
    await userEvent.selectOptions(page.getByRole('combobox', { name: /Kampung Arab/ }), 'Sasaran');
    await press('Terima');
    await press('Terapkan 1 keputusan');
    expect(stage.taken[0]?.[1]).toEqual([{ text: 'Kampung Arab', decision: 'accept', kind: 'Asset' }]);
  });

  it('merges into a node that is searched for', async () => {
    await show([unknown]);
    await press('Gabungkan dengan …');
    await userEvent.fill(page.getByRole('combobox', { name: /Gabungkan “Kampung Arab” dengan/ }), 'pulau');
    await vi.waitFor(() => expect(deepAll(stage.root, '[role="option"]').length).toBeGreaterThan(0));
    await userEvent.click(page.getByRole('option', { name: /Pulau jauh/ }));
    await settled();
    await press('Terapkan 1 keputusan');
    expect(stage.taken[0]?.[1]).toEqual([{ text: 'Kampung Arab', decision: 'merge', into: 'pulau-jauh' }]);
  });

  it('corrects what may be one: merged, or noted as several', async () => {
    await show([alike]);
    expect(deepText(stage.root)).toContain('Disebut dalam Notes b');
    await press('Bukan hal yang sama');
    await press('Gabungkan dengan Badai selatan');
    expect(stage.taken).toEqual([
      ['correct', { change: 'apart', entity: pier.id, others: [storm.id] }, { author: '', note: '' }],
      ['correct', { change: 'merge', entity: pier.id, into: storm.id }, { author: '', note: '' }],
    ]);
  });

  it('brings the reader to the place', async () => {
    await show([unknown]);
    await press('Baca di teksnya');
    expect(stage.taken).toEqual([['openDocument', 'a', { start: 12, end: 24 }]]);
  });

  it('is walked with j and k, and decided with a and i', async () => {
    await show([unknown, reviewEntry('Gang Baru')]);
    deepAll(stage.root, 'li')[0]?.focus();
    await userEvent.keyboard('a');
    await settled();
    expect(deepText(stage.root)).toContain('diterima sebagai Tempat');
    await userEvent.keyboard('ji');
    await settled();
    expect(deepText(stage.root)).toContain('diabaikan');
    await userEvent.keyboard('k');
    const focused = (deepAll(stage.root, 'telusur-review-list')[0]?.shadowRoot?.activeElement ??
      null) as Element;
    expect(focused).toBe(deepAll(stage.root, 'li')[0]);
  });

  it('keys mean nothing where one types or chooses', async () => {
    await show([unknown]);
    deepAll(stage.root, 'select')[0]?.focus();
    await userEvent.keyboard('i');
    await settled();
    expect(deepText(stage.root)).not.toContain('diabaikan');
  });

  it('can be filtered where it is long', async () => {
    const many = Array.from({ length: 30 }, (_, index) => reviewEntry(`Gang ${index}`));
    await show(many);
    expect(deepAll(stage.root, 'telusur-review-item')).toHaveLength(20);
    await press('Tampilkan 10 lagi');
    expect(deepAll(stage.root, 'telusur-review-item')).toHaveLength(30);
    await userEvent.fill(page.getByRole('searchbox', { name: 'Saring nama' }), 'gang 7');
    await settled();
    expect(deepAll(stage.root, 'telusur-review-item')).toHaveLength(1);
    await userEvent.fill(page.getByRole('searchbox', { name: 'Saring nama' }), 'zzz');
    await settled();
    expect(deepText(stage.root)).toContain('Tidak ada nama yang cocok.');
  });

  it('says that there is nothing to review, and what was decided before', async () => {
    const decisions = () => Promise.resolve([{ text: 'Gang Baru', decision: 'ignore' as const }]);
    await show([], { decisions });
    expect(deepText(stage.root)).toContain('Tidak ada yang perlu ditinjau');
    await userEvent.click(page.getByText('Keputusan sebelumnya (1)'));
    await press(/^Batalkan keputusan atas “Gang Baru”/);
    expect(stage.taken).toEqual([['undecide', ['Gang Baru'], 'a']]);
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('is only read without the key', async () => {
    await show(all, null);
    expect(deepText(stage.root)).toContain('butuh kunci');
    expect(deepAll(stage.root, 'select')).toEqual([]);
    expect(page.getByRole('button', { name: 'Terima' }).query()).toBe(null);
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });
});
