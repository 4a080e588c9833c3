import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/legend/legend.ts';
import { harbour } from '../../support/harbour.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { diffAnswer } from '../support/diff-answers.ts';
import { deepAll, deepText, focused, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;
const asked: unknown[] = [];

async function open(): Promise<void> {
  asked.length = 0;
  stage = await onStage(
    harbour,
    html`<telusur-legend
      @ask=${({ ask, about }: { ask: string; about: string }) => asked.push([ask, about])}
    ></telusur-legend>`,
    { width: 240 },
  );
}

afterEach(() => stage.leave());

async function compare(given = diffAnswer()): Promise<void> {
  stage.comparison.show(given);
  await settled();
}

describe('the legend of a comparison', () => {
  it('is not there before one', async () => {
    await open();
    expect(deepText(stage.root)).not.toContain('Perbandingan');
  });

  it('says what each line means, with a picture of it and the titles of the two', async () => {
    await open();
    await compare();
    const { a, b } = diffAnswer();
    const lines = deepAll(stage.root, '.compared li');
    expect(lines.map((line) => deepText(line))).toEqual([
      'dikatakan keduanya',
      `hanya ${a.title}`,
      `hanya ${b.title}`,
      'yang satu membantah',
    ]);
    expect(new Set(lines.map((line) => line.querySelector('g')?.innerHTML)).size).toBe(4);
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('cuts a long title', async () => {
    await open();
    const { a } = diffAnswer();
    await compare(diffAnswer({ a: { ...a, title: 'Pasar '.repeat(40) } }));
    const [, onlyA] = deepAll(stage.root, '.compared li').map((line) => deepText(line));
    expect(onlyA).toMatch(/^hanya Pasar .*…$/);
    expect(onlyA?.length).toBeLessThan(50);
  });

  it('leads back to the list, and ends the comparison without losing the focus', async () => {
    await open();
    await compare();
    await userEvent.click(page.getByRole('button', { name: 'Lihat daftarnya' }));
    expect(asked).toEqual([['compare', diffAnswer().a.id]]);
    await userEvent.click(page.getByRole('button', { name: 'Akhiri perbandingan' }));
    await settled();
    expect(stage.comparison.current).toBe(null);
    expect(deepText(stage.root)).not.toContain('Perbandingan');
    expect(focused().matches('button')).toBe(true);
  });
});
