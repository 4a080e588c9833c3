import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/editing/add-dialog.ts';
import type { EditingSource } from '../../../web/source/editing-source.ts';
import { SourceError } from '../../../web/source/source-error.ts';
import { harbour } from '../../support/harbour.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { loadReport, memoryEditing, preview } from '../support/memory-editing.ts';
import { deepAll, deepText, focused, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;

afterEach(() => stage.leave());

async function open(given: Partial<EditingSource> | null = {}): Promise<void> {
  await page.viewport(1280, 800);
  stage = await onStage(harbour, html`<button>Tambah</button><telusur-add-dialog></telusur-add-dialog>`, {
    width: 1000,
    editing: given === null ? null : memoryEditing(given),
  });
  stage.root.querySelector('button')?.focus();
  dialog().show();
  await settled();
}

function dialog() {
  const found = stage.root.querySelector('telusur-add-dialog');
  if (found === null) throw new Error('There is no dialog');
  return found;
}

async function press(name: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name, exact: true }));
  await settled();
}

async function paste(text = 'Banjir merusak Pasar lama.'): Promise<void> {
  await userEvent.fill(page.getByRole('textbox', { name: /^Atau tempel/ }), text);
  await settled();
}

async function toPreview(given: Partial<EditingSource> = {}): Promise<void> {
  await open(given);
  await paste();
  await press('Lihat pratinjau');
}

const endless: EditingSource['load'] = (_upload, _bytes, { signal, onProgress } = {}) => {
  onProgress?.({ phase: 'writing', items: 25, total: 100 });
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
};

describe('adding a text', () => {
  it('begins with the choice, asks for nothing yet, and closes by Escape', async () => {
    await open();
    expect(page.getByRole('button', { name: 'Lihat pratinjau' }).element()).toHaveProperty('disabled', true);
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(deepAll(stage.root, 'dialog[open]')).toEqual([]);
    expect(document.activeElement).toBe(stage.root.querySelector('button'));
  });

  it('shows what would be added: counts, new nodes by kind, new relations with their sentence', async () => {
    await toPreview();
    const text = deepText(stage.root);
    expect(text).toContain('Pasar lama ×5');
    expect(text).toContain('Banjir merugikan Pasar lama');
    expect(text).toContain('Banjir merusak Pasar lama.');
    expect(text).not.toContain('Badai selatan ×1');
    expect(deepAll(stage.root, '.figure').map((figure) => figure.textContent)).toEqual(['3', '2', '1', '1']);
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('shows what it leaves out, with the name marked in its sentence', async () => {
    await toPreview();
    expect(deepAll(stage.root, '.doubts mark').map((mark) => mark.textContent)).toEqual(['Kampung Arab']);
  });

  it('brings the focus to the preview', async () => {
    await toPreview();
    await vi.waitFor(() => expect(deepText(focused())).toContain('Pasar lama'));
  });

  it('says that it would replace a document', async () => {
    await toPreview({
      preview: () => Promise.resolve(preview({ document: { ...preview().document, replaces: true } })),
    });
    expect(deepText(stage.root)).toContain('Menggantikan dokumen dengan id yang sama');
  });

  it('says that nothing was recognised', async () => {
    const counts = { ...preview().counts, entities: 0, newEntities: 0, edges: 0, newEdges: 0, review: 0 };
    await toPreview({
      preview: () => Promise.resolve(preview({ counts, entities: [], relations: [], review: [] })),
    });
    expect(deepText(stage.root)).toContain('Telusur tidak mengenali apa pun');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('shows how far it is, and cancels without asking', async () => {
    await toPreview({ load: endless });
    await press('Muat ke graf');
    expect(deepText(stage.root)).toContain('25 %');
    expect(deepText(stage.root)).toContain('25 dari 100');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    await press('Batalkan');
    expect(deepText(stage.root)).toContain('Yang sudah tertulis sedang dikeluarkan lagi');
  });

  it('tells what it did, refreshes what is known, and opens the graph of the document', async () => {
    await toPreview();
    await press('Muat ke graf');
    expect(deepText(stage.root)).toContain('“Pasar lama” sudah ada di graf.');
    expect(deepText(stage.root)).toContain('Selesai dalam 1,2 detik.');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    expect(stage.taken).toContainEqual(['refresh']);
    await press('Lihat grafnya');
    expect(stage.taken.at(-1)).toEqual(['showDocument', 'pasar']);
    expect(deepAll(stage.root, 'dialog[open]')).toEqual([]);
  });

  it('takes it out again', async () => {
    await toPreview();
    await press('Muat ke graf');
    await press('Urungkan');
    expect(deepText(stage.root)).toContain('Graf kembali seperti sebelumnya.');
  });

  it('offers no undo of an update, and says why', async () => {
    await toPreview({ load: () => Promise.resolve(loadReport({ outcome: 'replaced' })) });
    await press('Muat ke graf');
    expect(page.getByRole('button', { name: 'Urungkan', exact: true }).query()).toBe(null);
    expect(deepText(stage.root)).toContain('Versi sebelumnya tidak disimpan');
  });

  it('closed while it loads, it says what came of it by a notice that undoes', async () => {
    let finish = (): void => undefined;
    await toPreview({
      load: () => new Promise((resolve) => (finish = () => resolve(loadReport()))),
    });
    await press('Muat ke graf');
    await userEvent.keyboard('{Escape}');
    finish();
    await settled();
    const [notice] = stage.notices.notices;
    expect(notice?.words.id).toBe('“Pasar lama” sudah dimuat.');
    notice?.act?.run();
    expect(stage.taken.at(-1)).toEqual(['unload', 'pasar']);
  });

  it.each([
    ['too_large', 413, 'Terlalu besar'],
    ['unloadable', 422, 'line 3: not JSON'],
    ['unreachable', undefined, 'masih di sini'],
    ['database_away', 503, 'Basis data sedang tidak tersedia'],
    ['internal', 500, 'Tidak berhasil'],
  ] as const)('says what is wrong, and loses nothing: %s', async (code, status, words) => {
    const failure = new SourceError(code, 'line 3: not JSON', {
      hint: 'Mend the line.',
      ...(status === undefined ? {} : { status }),
    });
    await toPreview({ preview: () => Promise.reject(failure) });
    expect(deepText(stage.root)).toContain(words);
    expect(await accessibilityProblems(stage.root)).toEqual([]);
    const field = deepAll(stage.root, 'textarea')[0] as HTMLTextAreaElement;
    expect(field.value).toBe('Banjir merusak Pasar lama.');
  });

  it('is previewed at once where a file was dropped', async () => {
    await open();
    await userEvent.keyboard('{Escape}');
    dialog().take(new File(['Banjir.'], 'banjir.txt'));
    await vi.waitFor(() => expect(deepText(stage.root)).toContain('Muat ke graf'));
  });

  it('takes several files one after the other, and says which wait', async () => {
    await open();
    dialog().take(new File(['a'], 'satu.txt'), new File(['b'], 'dua.txt'));
    await vi.waitFor(() => expect(deepText(stage.root)).toContain('Muat ke graf'));
    expect(deepText(stage.root)).toContain('dua.txt menunggu giliran.');
    await press('Muat ke graf');
    await press('Berikutnya: dua.txt');
    await vi.waitFor(() => expect(deepText(stage.root)).toContain('Muat ke graf'));
    expect(deepText(stage.root)).not.toContain('menunggu giliran');
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('says of an empty file that it is empty', async () => {
    await open();
    dialog().take(new File([], 'kosong.txt'));
    await settled();
    expect(deepText(stage.root)).toContain('Berkas ini kosong.');
    expect(page.getByRole('button', { name: 'Lihat pratinjau' }).element()).toHaveProperty('disabled', true);
  });

  it('keeps the focus in sight at each step', async () => {
    await open({ load: endless });
    const [picker] = deepAll(stage.root, 'input[type="file"]') as HTMLInputElement[];
    const chosen = new DataTransfer();
    chosen.items.add(new File(['Banjir.'], 'banjir.txt'));
    if (picker !== undefined) picker.files = chosen.files;
    picker?.dispatchEvent(new Event('change'));
    await vi.waitFor(() => expect(deepText(focused())).toBe('Lihat pratinjau'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(deepText(focused())).toContain('Pasar lama'));
    await press('Muat ke graf');
    await vi.waitFor(() => expect(deepText(focused())).toBe('Menulis ke graf'));
    await press('Batalkan');
    await vi.waitFor(() => expect(deepText(focused())).toContain('Pasar lama'));
    await press('Ubah');
    await press('Lepaskan berkas banjir.txt');
    await vi.waitFor(() => expect(deepText(focused())).toBe('Pilih berkas'));
  });

  it('without the key says in one sentence why not and what to do', async () => {
    await open(null);
    expect(deepText(stage.root)).toContain('Buka alamat lengkap yang dicetak telusur start di terminal.');
    expect(deepAll(stage.root, 'textarea')).toEqual([]);
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('on a database that is read-only says so', async () => {
    await toPreview({
      preview: () => Promise.reject(new SourceError('read_only', 'No.', { status: 403 })),
    });
    expect(deepText(stage.root)).toContain('Basis data ini hanya bisa dibaca');
  });
});
