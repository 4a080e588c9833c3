import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Correction } from '../../../graph/api/editing-contract.ts';
import '../../../web/editing/corrections-dialog.ts';
import type { EditingSource } from '../../../web/source/editing-source.ts';
import { SourceError } from '../../../web/source/source-error.ts';
import { harbour, pier, storm } from '../../support/harbour.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { applied, correction, memoryEditing, type MemoryEditing } from '../support/memory-editing.ts';
import { deepAll, deepText, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;
let source: MemoryEditing;

afterEach(() => stage.leave());

async function open(given: Partial<EditingSource> | null): Promise<void> {
  source = memoryEditing(given ?? {});
  stage = await onStage(harbour, html`<telusur-corrections-dialog></telusur-corrections-dialog>`, {
    width: 800,
    editing: given === null ? null : source,
  });
  stage.root.querySelector('telusur-corrections-dialog')?.show();
  await settled();
}

const base = { id: 'x', author: '', note: '', at: '2026-11-20T08:00:00Z' };
const each: [Correction, string][] = [
  [correction(), 'Ditolak: Badai selatan — merugikan → Dermaga Lama'],
  [
    {
      ...base,
      change: 'retype',
      edge: { subject: storm.id, type: 'HARMS', object: pier.id },
      type: 'GUARDS',
      turned: true,
    },
    'Diubah: Badai selatan — merugikan → Dermaga Lama menjadi Dermaga Lama — menjaga → Badai selatan',
  ],
  [{ ...base, change: 'kind', entity: storm.id, kind: 'Place' }, 'Jenis Badai selatan: Tempat'],
  [
    { ...base, change: 'merge', entity: 'badai-lama', into: storm.id },
    'badai lama digabung dengan Badai selatan',
  ],
  [
    {
      ...base,
      change: 'split',
      entity: storm.id,
      names: ['angin'],
      into: 'angin',
      kind: 'Threat',
      label: 'Angin',
    },
    'angin dipisahkan dari Badai selatan menjadi Angin (Ancaman)',
  ],
  [{ ...base, change: 'apart', entity: storm.id, others: [pier.id] }, 'Badai selatan bukan Dermaga Lama'],
];

describe('the corrections made', () => {
  it.each(each)('are told in words: $0.change', async (one, words) => {
    await open({ corrections: () => Promise.resolve([one]) });
    expect(deepText(stage.root)).toContain(words);
  });

  it('tell who, why and when, and are taken back', async () => {
    let left = [correction()];
    await open({
      corrections: () => Promise.resolve(left),
      uncorrect: () => {
        left = [];
        return Promise.resolve(applied);
      },
    });
    expect(deepText(stage.root)).toContain('Kalimatnya berkata sebaliknya. Rani · 20 November 2026');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: /^Urungkan: Ditolak/ }));
    await settled();
    expect(source.asked.map(([name]) => name)).toEqual(['corrections', 'uncorrect', 'corrections']);
    expect(stage.taken).toEqual([['refresh']]);
    expect(deepText(stage.root)).toContain('Belum ada koreksi');
  });

  it('stay where they are when that fails', async () => {
    await open({
      corrections: () => Promise.resolve([correction()]),
      uncorrect: () => Promise.reject(new SourceError('unreachable', 'No answer.')),
    });
    await userEvent.click(page.getByRole('button', { name: /^Urungkan: Ditolak/ }));
    await settled();
    expect(deepText(stage.root)).toContain('Server tidak menjawab.');
    expect(deepAll(stage.root, 'li')).toHaveLength(1);
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('are none at first, with what to do', async () => {
    await open({});
    expect(deepText(stage.root)).toContain('Buka sebuah garis atau simpul');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('need the key', async () => {
    await open(null);
    expect(deepText(stage.root)).toContain('butuh kunci');
    expect(source.asked).toEqual([]);
  });
});
