import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/panels/state.ts';
import type { ShownState } from '../../../web/panels/state.ts';
import { SourceError, type SourceErrorCode } from '../../../web/source/source-error.ts';
import { harbour } from '../../support/harbour.ts';
import { deepAll, deepText, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;
let acted = 0;

async function show(state: ShownState, code?: SourceErrorCode, pause = 0): Promise<void> {
  acted = 0;
  const problem = code === undefined ? null : new SourceError(code, 'It does not answer.');
  stage = await onStage(
    harbour,
    html`<telusur-state
      .state=${state}
      .problem=${problem}
      .pause=${pause}
      @act=${() => {
        acted += 1;
      }}
    ></telusur-state>`,
  );
}

afterEach(() => {
  stage.leave();
  vi.restoreAllMocks();
});

describe('a state without a graph', () => {
  it.each([
    ['slow', 'Masih menunggu jawaban', 'Coba lagi'],
    ['empty', 'Graf ini masih kosong', 'Lihat lagi'],
    ['nothing', 'Tidak ada yang tampak', 'Tampilkan semua'],
    ['much', 'Graf ini terlalu besar untuk satu layar', 'Cari'],
    ['failing', 'Basis data tidak menjawab', 'Coba sekarang'],
  ] as const)('%s says what is the case and offers one thing to do', async (state, title, act) => {
    await show(state);
    expect(deepText(deepAll(stage.root, 'h2')[0] ?? stage.root)).toBe(title);
    expect(deepAll(stage.root, '.button.primary')).toHaveLength(1);
    await userEvent.click(page.getByRole('button', { name: act, exact: true }));
    expect(acted).toBe(1);
  });

  it('loading is quiet: it appears after a while, and says so to those who do not see it', async () => {
    await show('loading');
    await expect.element(page.getByRole('status')).toHaveTextContent('Membuka graf…');
    const waiting = deepAll(stage.root, '.loading')[0];
    expect(waiting === undefined ? '' : getComputedStyle(waiting).animationDelay).toBe('0.3s');
  });

  it.each([
    ['unreachable', 'Server Telusur tidak terjangkau', 'npx telusur start'],
    ['database_away', 'Basis data tidak menjawab', 'npx telusur doctor'],
  ] as const)('failing with %s names the command that mends it', async (code, title, command) => {
    await show('failing', code);
    expect(deepText(stage.root)).toContain(title);
    expect(deepAll(stage.root, 'code')[0]?.textContent).toBe(command);
  });

  it.each([
    ['starting', 'Basis data sedang disiapkan'],
    ['unauthorized', 'Halaman ini butuh kunci'],
  ] as const)('%s offers nothing that would not help', async (code, title) => {
    await show('failing', code);
    expect(deepText(stage.root)).toContain(title);
    expect(deepAll(stage.root, '.button.primary')).toEqual([]);
  });

  it('names the command that fills an empty graph, and copies it', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await show('empty');
    await userEvent.click(page.getByRole('button', { name: 'Salin perintah' }));
    expect(written).toHaveBeenCalledWith('npx telusur load teks.txt');
    await expect.element(page.getByRole('button', { name: 'Perintah sudah disalin.' })).toBeVisible();
  });

  it('counts down to the next try', async () => {
    await show('failing', 'database_away', 8000);
    expect(deepText(stage.root)).toContain('Mencoba lagi dalam 8 detik');
    await expect.poll(() => deepText(stage.root), { timeout: 3000 }).toContain('dalam 7 detik');
    await settled();
  });
});
