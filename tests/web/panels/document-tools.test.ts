import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/panels/document-panel.ts';
import '../../../web/panels/edge-panel.ts';
import '../../../web/panels/node-panel.ts';
import { harbour, harm, storm } from '../../support/harbour.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { memoryEditing } from '../support/memory-editing.ts';
import { deepAll, deepText, onStage, settled, type Stage } from '../support/panel-stage.ts';
import { reviewEntry } from '../support/review-entries.ts';

let stage: Stage;

afterEach(() => stage.leave());

const review = () => Promise.resolve({ entries: [reviewEntry('Kampung Arab')] });

async function open(part = html`<telusur-document-panel document="a"></telusur-document-panel>`, key = true) {
  stage = await onStage(harbour, part, { source: { review }, editing: key ? memoryEditing() : null });
}

async function press(name: string | RegExp): Promise<void> {
  await userEvent.click(page.getByRole('button', { name }));
  await settled();
}

describe('a document', () => {
  it('has its review list beside its text, by arrow keys too', async () => {
    await open();
    await userEvent.click(page.getByRole('tab', { name: 'Untuk ditinjau (1)' }));
    await expect.poll(() => deepText(stage.root)).toContain('Di sana ada Kampung Arab.');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await userEvent.keyboard('{ArrowLeft}');
    await settled();
    expect(page.getByRole('tab', { name: 'Isi dokumen' }).element().getAttribute('aria-selected')).toBe(
      'true',
    );
    expect(deepText(stage.root)).toContain('Badai selatan merusak Dermaga Lama');
  });

  it('asks once before it is taken out, says that this cannot be undone, and lets go', async () => {
    await open();
    await press('Keluarkan dari graf');
    expect(deepText(stage.root)).toContain('Ini tidak bisa diurungkan');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await press('Batal');
    expect(stage.taken).toEqual([]);
    await press('Keluarkan dari graf');
    await press('Ya, keluarkan');
    expect(stage.taken).toEqual([['unload', 'a']]);
  });

  it('is compared, and the corrections are at hand', async () => {
    await open();
    const asked: string[] = [];
    stage.root.addEventListener('ask', (event) => asked.push(`${event.ask} ${event.about}`));
    await press(/^Bandingkan/);
    await press('Koreksi yang dibuat');
    expect(asked).toEqual(['compare a', 'corrections ']);
  });

  it('cannot be taken out without the key, and is still compared and reviewed', async () => {
    await open(undefined, false);
    expect(page.getByRole('button', { name: 'Keluarkan dari graf' }).query()).toBe(null);
    expect(page.getByRole('button', { name: /^Bandingkan/ }).query()).not.toBe(null);
    expect(page.getByRole('tab', { name: 'Untuk ditinjau (1)' }).query()).not.toBe(null);
  });
});

it.each([
  ['a relation', html`<telusur-edge-panel edge=${harm.id}></telusur-edge-panel>`, 'Tolak hubungan ini'],
  ['a node', html`<telusur-node-panel node=${storm.id}></telusur-node-panel>`, 'Koreksi jenisnya'],
])('%s can be put right from its panel', async (_name, part, words) => {
  await open(part);
  await press('Ada yang salah?');
  await expect.poll(() => deepText(stage.root)).toContain(words);
  expect(await accessibilityProblems(stage.root)).toEqual([]);
  await press('Ada yang salah?');
  expect(deepAll(stage.root, 'telusur-correct-edge, telusur-correct-node')).toEqual([]);
});
