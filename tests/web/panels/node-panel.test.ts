import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/panels/node-panel.ts';
import { SourceError } from '../../../web/source/source-error.ts';
import { setLanguage } from '../../../web/words/words.ts';
import { deniedHarm, guards, harbour, harm, said, storm, suspected } from '../../support/harbour.ts';
import { deepText, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;

async function open(node: string, setting: Parameters<typeof onStage>[2] = {}): Promise<void> {
  stage = await onStage(harbour, html`<telusur-node-panel node=${node}></telusur-node-panel>`, setting);
}

afterEach(() => {
  stage.leave();
  setLanguage('id');
});

describe('the panel of a node', () => {
  it('names it in both languages, with its kind, its aliases and its facts', async () => {
    await open(storm.id);
    const text = deepText(stage.root);
    expect(text).toContain('Ancaman');
    expect(text).toContain('Badai selatan Southern storm');
    expect(text).toContain('Juga disebut badai besar · angin selatan');
    expect(text).toContain('Sejak 1998');
    expect(text).toContain('Jumlah sedikitnya 12.000');
  });

  it('tells whom an actor answers to, and that it is a set', async () => {
    await open('nelayan');
    expect(deepText(stage.root)).toContain('Kelompok masyarakat · Kelompok · kumpulan');
  });

  it('says how many relations are not on the canvas, and expands them all', async () => {
    await open(storm.id, { shown: [harm.id] });
    await userEvent.click(page.getByRole('button', { name: 'Tampilkan 2 hubungan lainnya' }));
    expect(stage.taken).toEqual([['expand', storm.id]]);
  });

  it('says so where all are on the canvas; what is merely named together does not count', async () => {
    await open(storm.id, { shown: [harm.id, suspected.id, said.id] });
    expect(deepText(stage.root)).toContain('Semua hubungannya sudah tampak');
  });

  it('expands one relation to one kind by a press on its count', async () => {
    await open(storm.id, { shown: [said.id, harm.id] });
    const count = page.getByRole('button', {
      name: 'merugikan, Sasaran: 2 hubungan, 1 sudah tampak. Tampilkan.',
    });
    await userEvent.click(count);
    expect(stage.taken).toEqual([
      ['expand', storm.id, { relation: 'HARMS', kind: 'Asset', direction: 'out' }],
    ]);
  });

  it('expands what is merely named together only when asked, in both directions', async () => {
    await open(storm.id, { shown: [] });
    await userEvent.click(page.getByRole('button', { name: /^disebut bersama, Tokoh/ }));
    expect(stage.taken).toEqual([['expand', storm.id, { relation: 'NEAR', kind: 'Person' }]]);
  });

  it('points out those that are on the canvas already', async () => {
    await open(storm.id, { shown: [harm.id, suspected.id] });
    await userEvent.click(page.getByRole('button', { name: /^merugikan, Sasaran: 2 hubungan, semua/ }));
    expect(stage.taken).toEqual([['reveal', [storm.id, 'dermaga-lama', 'gudang-garam']]]);
  });

  it('lists neighbours by name; pointing marks the edge on the canvas, pressing opens its sentence', async () => {
    await open('dermaga-lama', { shown: [harm.id, guards.id] });
    const row = page.getByRole('button', { name: 'Dermaga Lama ← menjaga — Nelayan, 1 sumber' });
    await userEvent.hover(row);
    expect(stage.selection.pointed).toEqual({ edge: guards.id });
    await userEvent.click(row);
    expect(stage.taken).toEqual([['openEdge', guards.id]]);
  });

  it('says of each doubtful relation what it is', async () => {
    await open(storm.id);
    await expect.element(page.getByRole('button', { name: /Gudang garam, diduga/ })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: /Menara suar, dibantah/ }));
    expect(stage.taken).toEqual([['openEdge', deniedHarm.id]]);
  });

  it('leads to the documents that mention it', async () => {
    await open(storm.id);
    expect(deepText(stage.root)).toContain('Catatan pelabuhan 4 kali');
    await userEvent.click(page.getByRole('button', { name: 'Catatan pelabuhan' }));
    expect(stage.taken).toEqual([['openDocument', 'a']]);
  });

  it.each([
    ['Jalur dari sini', ['chooseEnds', storm.id, null]],
    ['Hanya sekitarnya', ['showOnly', storm.id]],
    ['Ringkas', ['collapse', storm.id]],
    ['Sembunyikan', ['hide', [storm.id]]],
    ['Cari di kanvas', ['reveal', [storm.id]]],
    ['Salin tautan', ['share']],
  ])('offers: %s', async (name, action) => {
    await open(storm.id);
    await userEvent.click(page.getByRole('button', { name, exact: true }));
    expect(stage.taken).toEqual([action]);
  });

  it('changes its words with the language, and not what it shows', async () => {
    await open(storm.id);
    setLanguage('en');
    await settled();
    const text = deepText(stage.root);
    expect(text).toContain('Threat Southern storm Badai selatan');
    expect(text).toContain('All its relations are shown');
  });

  it('begins with a heading that can take the focus', async () => {
    await open(storm.id);
    const heading = stage.root.querySelector('telusur-node-panel')?.shadowRoot?.querySelector('h2');
    heading?.focus();
    expect(stage.root.querySelector('telusur-node-panel')?.shadowRoot?.activeElement).toBe(heading);
  });
});

describe('a node that cannot be read', () => {
  it('still shows what is known of it, and tries again when asked', async () => {
    let asked = 0;
    await open(storm.id, {
      source: {
        node: () => {
          asked += 1;
          return Promise.reject(new SourceError('database_away', 'The database is away.'));
        },
      },
    });
    expect(deepText(stage.root)).toContain('Badai selatan');
    await userEvent.click(page.getByRole('button', { name: 'Coba lagi' }));
    expect(asked).toBe(2);
  });

  it('says that it is gone where it is, and offers no second try', async () => {
    await open('tidak-ada');
    expect(deepText(stage.root)).toContain('Simpul ini tidak ada lagi');
    expect(page.getByRole('button', { name: 'Coba lagi' }).elements()).toEqual([]);
  });
});
