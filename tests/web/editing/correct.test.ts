import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/editing/correct-edge.ts';
import '../../../web/editing/correct-node.ts';
import { fittingRelations } from '../../../web/editing/fitting-relations.ts';
import { readableId } from '../../../web/editing/readable-id.ts';
import { relation } from '../../support/graph-builders.ts';
import { harbour, harm, storm } from '../../support/harbour.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { memoryEditing } from '../support/memory-editing.ts';
import { deepAll, deepText, focused, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;

beforeEach(() => localStorage.removeItem('telusur.author'));
afterEach(() => stage.leave());

async function press(name: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name }));
  await settled();
}

async function edgeForm(editing = true): Promise<void> {
  stage = await onStage(harbour, html`<telusur-correct-edge .edge=${harm}></telusur-correct-edge>`, {
    editing: editing ? memoryEditing() : null,
  });
}

async function nodeForm(): Promise<void> {
  stage = await onStage(harbour, html`<telusur-correct-node .node=${storm}></telusur-correct-node>`, {
    editing: memoryEditing(),
  });
}

const named = { subject: 'badai-selatan', type: 'HARMS', object: 'dermaga-lama' };

describe('correcting a relation', () => {
  it('rejects it, with who and why, and remembers who', async () => {
    await edgeForm();
    await userEvent.fill(page.getByRole('textbox', { name: /^Nama Anda/ }), ' Rani ');
    await userEvent.fill(page.getByRole('textbox', { name: 'Alasannya' }), 'Bukan itu.');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await press('Tolak hubungan ini');
    expect(stage.taken).toEqual([
      ['correct', { change: 'reject', edge: named }, { author: 'Rani', note: 'Bukan itu.' }],
    ]);
    stage.leave();
    await edgeForm();
    expect((deepAll(stage.root, 'input[autocomplete="name"]')[0] as HTMLInputElement).value).toBe('Rani');
  });

  it('changes it to another, once one is chosen', async () => {
    await edgeForm();
    await userEvent.click(page.getByRole('radio', { name: /^Hubungannya lain/ }));
    await settled();
    expect(page.getByRole('button', { name: 'Ubah hubungannya' }).element()).toHaveProperty('disabled', true);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Hubungan yang benar' }), 'menjaga');
    await settled();
    expect(deepText(stage.root)).toContain('Menjadi: Badai selatan — menjaga → Dermaga Lama');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await press('Ubah hubungannya');
    expect(stage.taken[0]?.[1]).toEqual({ change: 'retype', edge: named, type: 'GUARDS', turned: false });
  });

  it('turns it round', async () => {
    await edgeForm();
    await userEvent.click(page.getByRole('radio', { name: /^Hubungannya lain/ }));
    await settled();
    await userEvent.click(page.getByRole('checkbox', { name: 'Arahnya terbalik' }));
    await settled();
    expect(deepText(stage.root)).toContain('Menjadi: Dermaga Lama — merugikan → Badai selatan');
    await press('Ubah hubungannya');
    expect(stage.taken[0]?.[1]).toEqual({ change: 'retype', edge: named, type: 'HARMS', turned: true });
  });

  it('says why not, without the key', async () => {
    await edgeForm(false);
    expect(deepText(stage.root)).toContain('butuh kunci');
    expect(deepAll(stage.root, 'input')).toEqual([]);
  });
});

describe('relations that fit', () => {
  const threat = { kind: 'Threat', family: 'Threat' };
  const asset = { kind: 'Asset', family: 'Field' };
  const types = (relations: ReturnType<typeof relation>[], ends = [threat, asset] as const): string[] =>
    fittingRelations(relations, ...ends).map(({ type }) => type);

  it('are those whose signature admits kind or family of either end', () => {
    const relations = [
      relation('BY_KIND', { from: ['Threat'], to: ['Asset'] }),
      relation('BY_FAMILY', { from: ['*'], to: ['Field'] }),
      relation('OTHER_WAY', { from: ['Field'], to: ['Threat'] }),
      relation('UNTOLD'),
      relation('WEAK', { weak: true }),
    ];
    expect(types(relations)).toEqual(['BY_KIND', 'BY_FAMILY', 'UNTOLD']);
  });

  it('look at both directions where the relation has none, and at the family where it must be one', () => {
    const relations = [
      relation('BOTH_WAYS', { from: ['Field'], to: ['Threat'], symmetric: true }),
      relation('ONE_FAMILY', { from: ['*'], to: ['*'], sameFamily: true }),
    ];
    expect(types(relations)).toEqual(['BOTH_WAYS']);
  });
});

describe('correcting a node', () => {
  it('corrects its kind', async () => {
    await nodeForm();
    expect(page.getByRole('button', { name: 'Koreksi jenisnya' }).element()).toHaveProperty('disabled', true);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Jenis yang benar' }), 'Tempat');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await press('Koreksi jenisnya');
    expect(stage.taken[0]?.[1]).toEqual({ change: 'kind', entity: storm.id, kind: 'Place' });
  });

  it('merges it with another, never with itself', async () => {
    await nodeForm();
    await userEvent.click(page.getByRole('radio', { name: 'Sama dengan simpul lain' }));
    await settled();
    const field = page.getByRole('combobox', { name: 'Simpul yang tetap ada' });
    await userEvent.fill(field, 'badai');
    await vi.waitFor(() => expect(deepAll(stage.root, '[role="option"]').length).toBeGreaterThan(0));
    await userEvent.click(page.getByRole('option').first());
    await settled();
    expect(page.getByRole('button', { name: 'Gabungkan' }).element()).toHaveProperty('disabled', true);
    expect(deepText(stage.root)).toContain('Pilih simpul lain, bukan simpul ini.');
    await userEvent.click(page.getByRole('button', { name: 'Kosongkan' }));
    await settled();
    await userEvent.fill(field, 'pulau');
    await vi.waitFor(() => expect(deepAll(stage.root, '[role="option"]').length).toBeGreaterThan(0));
    await userEvent.click(page.getByRole('option').first());
    await settled();
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await press('Gabungkan');
    expect(stage.taken[0]?.[1]).toEqual({ change: 'merge', entity: storm.id, into: 'pulau-jauh' });
  });

  it('splits names off, as a node of its own', async () => {
    await nodeForm();
    await userEvent.click(page.getByRole('radio', { name: /^Beberapa namanya/ }));
    await settled();
    await userEvent.click(page.getByRole('checkbox', { name: 'angin selatan' }));
    await settled();
    await userEvent.fill(
      page.getByRole('textbox', { name: 'Disebut apa yang baru itu?' }),
      'Angin Selatan Laut',
    );
    await settled();
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await press('Pisahkan');
    expect(stage.taken[0]?.[1]).toEqual({
      change: 'split',
      entity: storm.id,
      names: ['angin selatan'],
      into: 'angin-selatan-laut',
      kind: 'Threat',
      label: 'Angin Selatan Laut',
    });
  });
});

describe('a node, by keys alone', () => {
  it('gets another kind', async () => {
    await nodeForm();
    const told: string[] = [];
    stage.root
      .querySelector('telusur-correct-node')
      ?.addEventListener('corrected', ({ type }) => told.push(type));
    await userEvent.keyboard('{Tab}{Tab}');
    await userEvent.keyboard('Tempat');
    await userEvent.keyboard('{Tab}Rani{Tab}Bukan itu.{Tab}');
    expect(deepText(focused())).toBe('Koreksi jenisnya');
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(stage.taken).toEqual([
      [
        'correct',
        { change: 'kind', entity: storm.id, kind: 'Place' },
        { author: 'Rani', note: 'Bukan itu.' },
      ],
    ]);
    expect(told).toEqual(['corrected']);
    expect(deepText(focused())).toBe('Koreksi jenisnya');
  });

  it('is merged, and the focus stays with what was picked', async () => {
    await nodeForm();
    await userEvent.keyboard('{Tab}{ArrowDown}');
    await settled();
    await userEvent.keyboard('{Tab}pulau');
    await vi.waitFor(() => expect(deepAll(stage.root, '[role="option"]').length).toBeGreaterThan(0));
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(focused().getAttribute('aria-label')).toBe('Kosongkan');
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}');
    await settled();
    expect(stage.taken[0]?.[1]).toEqual({ change: 'merge', entity: storm.id, into: 'pulau-jauh' });
  });

  it('loses a name to another', async () => {
    await nodeForm();
    await userEvent.keyboard('{Tab}{ArrowUp}');
    await settled();
    await userEvent.keyboard('{Tab} ');
    await settled();
    expect((focused() as HTMLInputElement).checked).toBe(true);
    await press('Pisahkan');
    expect(stage.taken[0]?.[1]).toMatchObject({ change: 'split', entity: storm.id });
  });
});

it.each([
  ['Badai Kedua', 'badai-kedua'],
  ['  São  Tomé & Príncipe! ', 'sao-tome-principe'],
  ['العاصفة', 'العاصفة'],
  ['—', ''],
])('an id from a name: %s', (name, id) => {
  expect(readableId(name)).toBe(id);
});
