import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/panels/ends-panel.ts';
import { fishers, harbour, storm } from '../../support/harbour.ts';
import { deepText, onStage, type Stage } from '../support/panel-stage.ts';

let stage: Stage;

async function open(from: string | null, to: string | null): Promise<void> {
  stage = await onStage(harbour, html`<telusur-ends-panel .from=${from} .to=${to}></telusur-ends-panel>`);
}

afterEach(() => stage.leave());

describe('choosing the ends of a path', () => {
  it('asks for any direction, the shortest, and eight steps, until told otherwise', async () => {
    await open(storm.id, fishers.id);
    await userEvent.click(page.getByRole('button', { name: 'Cari jalur' }));
    expect(stage.taken).toEqual([
      [
        'findPaths',
        { from: storm.id, to: fishers.id, direction: 'any', mode: 'shortest', maxLength: 8, weak: false },
      ],
    ]);
  });

  it('asks as it was told', async () => {
    await open(storm.id, fishers.id);
    await userEvent.click(page.getByLabelText('Mengikuti panah'));
    await userEvent.click(page.getByLabelText('Semua', { exact: true }));
    await userEvent.selectOptions(page.getByLabelText('Paling panjang'), '3 langkah');
    await userEvent.click(page.getByLabelText(/Boleh lewat nama/));
    await userEvent.click(page.getByRole('button', { name: 'Cari jalur' }));
    expect(stage.taken).toEqual([
      [
        'findPaths',
        { from: storm.id, to: fishers.id, direction: 'out', mode: 'all', maxLength: 3, weak: true },
      ],
    ]);
  });

  it('says what is missing, and asks nothing', async () => {
    await open(storm.id, null);
    await userEvent.click(page.getByRole('button', { name: 'Cari jalur' }));
    expect(deepText(stage.root)).toContain('Pilih kedua ujungnya dulu.');
    expect(stage.taken).toEqual([]);
  });

  it('wants two different ends', async () => {
    await open(storm.id, storm.id);
    await userEvent.click(page.getByRole('button', { name: 'Cari jalur' }));
    expect(deepText(stage.root)).toContain('Pilih dua simpul yang berbeda.');
    expect(stage.taken).toEqual([]);
  });

  it('swaps the ends', async () => {
    await open(storm.id, fishers.id);
    await userEvent.click(page.getByRole('button', { name: 'Tukar kedua ujung' }));
    expect(stage.taken).toEqual([['chooseEnds', fishers.id, storm.id]]);
  });

  it('takes an end from the search, and lets one go', async () => {
    await open(storm.id, null);
    await userEvent.fill(page.getByRole('combobox', { name: 'Ke' }), 'nelayan');
    await expect.element(page.getByRole('option', { name: /Nelayan/ })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(stage.taken).toEqual([['chooseEnds', storm.id, fishers.id]]);
    stage.taken.length = 0;
    await userEvent.click(page.getByRole('button', { name: 'Kosongkan' }).first());
    expect(stage.taken).toEqual([['chooseEnds', null, null]]);
  });
});
