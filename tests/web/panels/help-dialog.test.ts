import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keyHints } from '../../../web/app/keys.ts';
import '../../../web/panels/help-dialog.ts';
import { harbour } from '../../support/harbour.ts';
import { deepAll, deepText, onStage, type Stage } from '../support/panel-stage.ts';

let stage: Stage;

async function open(): Promise<void> {
  stage = await onStage(harbour, html`<button>Bantuan</button><telusur-help-dialog></telusur-help-dialog>`, {
    width: 800,
  });
  stage.root.querySelector('button')?.focus();
  stage.root.querySelector('telusur-help-dialog')?.show();
}

afterEach(() => stage.leave());

describe('the help', () => {
  it('shows every key with what it does', async () => {
    await open();
    expect(deepAll(stage.root, 'dl dt')).toHaveLength(keyHints.length);
    expect(deepText(stage.root)).toContain('/ Mencari');
  });

  it('shows the shape of every kind, under its family', async () => {
    await open();
    expect(deepAll(stage.root, '.families t-swatch')).toHaveLength(harbour.kinds.length);
    expect(deepText(stage.root)).toContain('Bidang Sasaran Tempat');
  });

  it('shows what the lines mean', async () => {
    await open();
    expect(deepText(stage.root)).toContain('dibantah');
  });

  it.each(['by Escape', 'by its button', 'by a press beside it'])(
    'closes %s, and gives the focus back',
    async (way) => {
      await open();
      const dialog = deepAll(stage.root, 'dialog')[0] as HTMLDialogElement;
      await expect.element(page.getByRole('dialog')).toBeVisible();
      if (way === 'by Escape') await userEvent.keyboard('{Escape}');
      else if (way === 'by its button') await userEvent.click(page.getByRole('button', { name: 'Tutup' }));
      else dialog.dispatchEvent(new PointerEvent('pointerdown', { clientX: 1, clientY: 1, bubbles: true }));
      expect(dialog.open).toBe(false);
      expect(document.activeElement).toBe(stage.root.querySelector('button'));
    },
  );
});
