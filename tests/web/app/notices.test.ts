import { html } from 'lit';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/app/notices.ts';
import { harbour } from '../../support/harbour.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { deepAll, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;

const said = { id: 'Jenis dikoreksi.', en: 'Kind corrected.' };
const undo = { id: 'Urungkan', en: 'Undo' };

async function open(): Promise<void> {
  stage = await onStage(harbour, html`<telusur-notices></telusur-notices>`);
}

afterEach(() => {
  vi.useRealTimers();
  stage.leave();
});

function shown(): number {
  return deepAll(stage.root, '.notice').length;
}

it('what can be done about a notice is one press away, once', async () => {
  await open();
  const run = vi.fn();
  stage.notices.show('done', said, { words: undo, run });
  await settled();
  expect(await accessibilityProblems(stage.root)).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Urungkan' }));
  await settled();
  expect(run).toHaveBeenCalledTimes(1);
  expect(shown()).toBe(0);
});

it('one without an act has only the button that closes it', async () => {
  await open();
  stage.notices.show('note', said);
  await settled();
  expect(page.getByRole('button').elements()).toHaveLength(1);
  await userEvent.click(page.getByRole('button', { name: 'Tutup' }));
  await settled();
  expect(shown()).toBe(0);
});

it('one that offers something stays longer, and a problem until it is dismissed', async () => {
  await open();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stage.notices.show('note', said);
  stage.notices.show('done', said, { words: undo, run: () => undefined });
  stage.notices.show('problem', said);
  await settled();
  expect(shown()).toBe(3);
  vi.advanceTimersByTime(6_500);
  await settled();
  expect(shown()).toBe(2);
  vi.advanceTimersByTime(9_000);
  await settled();
  expect(stage.notices.notices.map(({ tone }) => tone)).toEqual(['problem']);
});
