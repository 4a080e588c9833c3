import { describe, expect, it, vi } from 'vitest';
import { Adding } from '../../../web/editing/adding.ts';
import { SourceError } from '../../../web/source/source-error.ts';
import type { EditingSource, LoadWatch } from '../../../web/source/editing-source.ts';
import { EditingDesk } from '../../../web/store/editing-desk.ts';
import { loadReport, memoryEditing, preview, type MemoryEditing } from '../support/memory-editing.ts';

function adding(given: Partial<EditingSource> = {}): {
  adding: Adding;
  source: MemoryEditing;
  desk: EditingDesk;
} {
  const source = memoryEditing(given);
  const desk = new EditingDesk(source);
  return { adding: new Adding(desk), source, desk };
}

/** A load that goes on until it is aborted. */
function endless(_upload: unknown, _bytes: Blob, { signal, onProgress }: LoadWatch = {}): Promise<never> {
  onProgress?.({ phase: 'writing', items: 10, total: 100 });
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
}

describe('a pasted text', () => {
  it('goes by its first words, so that the next one does not take its place', async () => {
    const { adding: one, source } = adding();
    one.paste('\n# Pasar Lama terendam\nBanjir merusak Pasar lama.');
    await one.preview();
    expect(source.asked[0]?.[1]).toEqual({
      name: 'pasted.txt',
      title: 'Pasar Lama terendam',
      id: 'pasar-lama-terendam',
    });
    expect(await (source.asked[0]?.[2] as Blob).text()).toContain('Banjir merusak');
  });

  it('goes by what is said of it', async () => {
    const { adding: one, source } = adding();
    one.paste('Banjir.');
    one.say({ title: ' Catatan ', language: 'id', id: 'catatan-1', format: 'text' });
    await one.preview();
    expect(source.asked[0]?.[1]).toEqual({
      name: 'pasted.txt',
      title: 'Catatan',
      language: 'id',
      id: 'catatan-1',
      format: 'text',
    });
  });

  it('of nothing but spaces is not asked about', async () => {
    const { adding: one, source } = adding();
    one.paste('  \n ');
    expect(one.ready).toBe(false);
    await one.preview();
    expect(source.asked).toEqual([]);
  });
});

it('a file goes by its own name, and takes nothing over from the one before', async () => {
  const { adding: one, source } = adding();
  one.take(new File(['a'], 'satu.pdf'));
  one.say({ id: 'satu' });
  one.take(new File(['b'], 'dua.pdf'));
  await one.preview();
  expect(source.asked[0]?.[1]).toEqual({ name: 'dua.pdf' });
});

it('is loaded from its preview, and forgotten only then', async () => {
  const { adding: one } = adding();
  one.paste('Banjir merusak Pasar lama.');
  await one.preview();
  expect(one.state).toMatchObject({ is: 'previewed' });
  expect(one.pasted).not.toBe('');
  await one.load();
  expect(one.state).toMatchObject({ is: 'done', title: 'Pasar lama', stated: 2 });
  expect(one.pasted).toBe('');
});

it.each([
  new SourceError('too_large', 'Too large.', { status: 413 }),
  new SourceError('unloadable', 'line 3: not JSON', { status: 422 }),
  new SourceError('unreachable', 'The server does not answer.'),
])('keeps what was typed where it fails: $code', async (failure) => {
  const { adding: one } = adding({ preview: () => Promise.reject(failure) });
  one.paste('Banjir.');
  one.say({ title: 'Catatan' });
  await one.preview();
  expect(one.state.is).toBe('choosing');
  expect(one.problem).toBe(failure);
  expect([one.pasted, one.settings.title]).toEqual(['Banjir.', 'Catatan']);
});

it('a load that fails leaves its preview, to try again', async () => {
  const load = vi
    .fn<EditingSource['load']>()
    .mockRejectedValueOnce(new SourceError('database_away', 'Away.', { status: 503 }))
    .mockResolvedValueOnce(loadReport());
  const { adding: one } = adding({ load });
  one.paste('Banjir.');
  await one.preview();
  await one.load();
  expect(one.state.is).toBe('previewed');
  expect(one.problem?.code).toBe('database_away');
  await one.load();
  expect(one.state.is).toBe('done');
  expect(one.problem).toBe(null);
});

it('cancelled, it goes back to its preview, and what the server still says does not count', async () => {
  const { adding: one } = adding({ load: endless });
  one.paste('Banjir.');
  await one.preview();
  const loading = one.load();
  expect(one.state).toMatchObject({ is: 'loading', progress: { items: 10, total: 100 } });
  one.cancel();
  await loading;
  expect(one.state).toEqual({ is: 'previewed', preview: preview() });
  expect(one.cancelled).toBe(true);
  expect(one.amid).toBe(true);
  expect(one.problem).toBe(null);
});

it('another file does not disturb a load that is under way', async () => {
  const { adding: one } = adding({ load: endless });
  one.paste('Banjir.');
  await one.preview();
  const loading = one.load();
  one.take(new File(['x'], 'lain.txt'));
  expect(one.state.is).toBe('loading');
  expect(one.file).toBe(null);
  expect(one.waiting.map(({ name }) => name)).toEqual(['lain.txt']);
  one.cancel();
  await loading;
});

it('several files wait for their turn, one after the other', async () => {
  const { adding: one, source } = adding();
  one.take(new File(['a'], 'satu.txt'), new File(['b'], 'dua.txt'), new File(['c'], 'tiga.txt'));
  expect(one.file?.name).toBe('satu.txt');
  await one.preview();
  await one.load();
  one.next();
  expect(one.file?.name).toBe('dua.txt');
  expect(one.waiting.map(({ name }) => name)).toEqual(['tiga.txt']);
  await one.preview();
  expect(source.asked.at(-1)?.[1]).toEqual({ name: 'dua.txt' });
});

it('an empty file is not asked about', async () => {
  const { adding: one, source } = adding();
  one.take(new File([], 'kosong.txt'));
  expect(one.ready).toBe(false);
  await one.preview();
  expect(source.asked).toEqual([]);
});

it('a file that is gone by now is told from a server that is', async () => {
  const refuse = (): Promise<never> => Promise.reject(new SourceError('unreachable', 'No answer.'));
  const { adding: one } = adding({ preview: refuse });
  one.take(new File(['a'], 'ada.txt'));
  await one.preview();
  expect(one.problem?.code).toBe('unreachable');
  const gone = new File(['b'], 'hilang.txt');
  gone.slice = () => {
    const part = new Blob();
    part.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    return part;
  };
  one.take(gone);
  await one.preview();
  expect(one.problem?.code).toBe('file_gone');
});

it('a key that is refused closes the desk, and says that it is an old one', async () => {
  const refusal = new SourceError('unauthorized', 'No key.', { status: 401 });
  const { adding: one, desk } = adding({ preview: () => Promise.reject(refusal) });
  one.paste('Banjir.');
  await one.preview();
  expect(desk.access).toBe('old-key');
});

it('is taken out again', async () => {
  const { adding: one, source } = adding();
  one.paste('Banjir.');
  await one.preview();
  await one.load();
  await one.undo();
  expect(source.asked.at(-1)).toEqual(['unload', 'pasar']);
  expect(one.state).toEqual({ is: 'undone', title: 'Pasar lama' });
});
