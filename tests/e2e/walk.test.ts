import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePath, differingShare, drawn, launch, picture, visit } from './explorer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

async function searchFor(page: Page, text: string, name: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: 'Cari dalam graf' }).fill(text);
  await page.getByRole('option', { name }).first().click();
}

function shownNodes(page: Page): Promise<number> {
  return page
    .getByText(/^\d+( dari \d+)? simpul · /)
    .first()
    .innerText()
    .then((text) => Number.parseInt(text, 10));
}

describe('the walk of a newcomer', () => {
  it('opens on the graph, with nothing to complain of and the next thing to try in sight', async () => {
    const { page, complaints } = await visit(browser);
    await drawn(page);
    expect(await shownNodes(page)).toBeGreaterThan(70);
    expect(await page.getByRole('button', { name: /^Buka contoh/ }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('finds a concept, expands from its surroundings, and reads the sentence behind an edge in its text', async () => {
    const { page, complaints } = await visit(browser);
    await drawn(page);
    await searchFor(page, 'diplomasi siber', /^Diplomasi siber/);
    const panel = page.locator('telusur-node-panel');
    await panel.getByRole('heading', { name: 'Diplomasi siber', level: 2 }).waitFor();

    await panel.getByRole('button', { name: 'Hanya sekitarnya' }).click();
    await expect.poll(() => shownNodes(page)).toBeLessThan(40);
    const before = await shownNodes(page);
    await panel.getByRole('button', { name: /→ Aktor non-negara/ }).click();
    const evidence = page.locator('telusur-edge-panel');
    await evidence.getByRole('heading', { level: 2 }).waitFor();
    await evidence.locator('mark').first().waitFor();
    await evidence
      .getByText(/aktor non-negara|non-state actors/i)
      .first()
      .waitFor();

    await evidence.getByTitle('Baca dalam dokumennya').first().click();
    const text = page.locator('telusur-document-panel');
    await text.getByRole('heading', { level: 2 }).waitFor();
    await text.locator('mark').first().waitFor();

    await page
      .getByRole('button', { name: 'Kembali' })
      .or(page.getByRole('button', { name: 'Urungkan' }))
      .first()
      .click();
    await evidence.getByRole('heading', { level: 2 }).waitFor();
    expect(await shownNodes(page)).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('finds the path from a non-state actor to cyber attacks, each step with its sentence', async () => {
    const { page, complaints } = await visit(browser);
    await drawn(page);
    await choosePath(page, 'Aktor non-negara', 'Serangan siber');
    const panel = page.locator('telusur-path-panel');
    await panel.getByRole('heading', { level: 2 }).waitFor();
    await panel.getByText(/terpendek [1-8] langkah/).waitFor();
    const sentence = panel.getByRole('button', { name: /Kalimatnya/ }).first();
    await sentence.click();
    await panel.locator('mark, blockquote, q').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('answers for a pair without a path, and says what to try', async () => {
    const { page, complaints } = await visit(browser);
    await drawn(page);
    await choosePath(page, 'Perserikatan Bangsa-Bangsa', 'Serangan siber');
    const panel = page.locator('telusur-path-panel');
    await panel.getByRole('heading', { name: /^Tidak ada jalur dari/ }).waitFor();
    await panel.getByRole('button', { name: 'Pilih pasangan lain' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('reopens the same picture from its link in another browser', async () => {
    const { page } = await visit(browser);
    await drawn(page);
    await searchFor(page, 'diplomasi siber', /^Diplomasi siber/);
    const panel = page.locator('telusur-node-panel');
    await panel.getByRole('button', { name: 'Hanya sekitarnya' }).click();
    await expect.poll(() => shownNodes(page)).toBeLessThan(40);
    await expect.poll(() => page.url()).toContain('#v=');
    // Away from the canvas: what the pointer rests on is lit, and belongs to no link.
    await page.mouse.move(700, 20);
    await settle(page);
    const link = page.url();
    const seen = await picture(page);

    const again = await visit(browser, { path: link.slice(link.indexOf('#')) });
    await drawn(again.page);
    await again.page.getByRole('heading', { name: 'Diplomasi siber', level: 2 }).waitFor();
    await settle(again.page);
    expect(await differingShare(browser, await picture(again.page), seen)).toBeLessThan(0.003);
    expect(again.complaints).toEqual([]);
    await page.context().close();
    await again.page.context().close();
  });

  it('undoes and redoes, with the browser’s back as well', async () => {
    const { page } = await visit(browser);
    await drawn(page);
    const all = await shownNodes(page);
    await searchFor(page, 'ruang siber', /^Ruang siber/);
    await page.getByRole('button', { name: 'Hanya sekitarnya' }).click();
    await expect.poll(() => shownNodes(page)).toBeLessThan(all);
    const few = await shownNodes(page);
    await page.getByRole('button', { name: /^Urungkan/ }).click();
    await expect.poll(() => shownNodes(page)).toBe(all);
    await page.getByRole('button', { name: /^Ulangi/ }).click();
    await expect.poll(() => shownNodes(page)).toBe(few);
    await page.goBack();
    await expect.poll(() => shownNodes(page)).toBe(all);
    await page.context().close();
  });

  it('speaks English from top to bottom once asked to', async () => {
    const { page } = await visit(browser);
    await drawn(page);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('combobox', { name: 'Search the graph' }).fill('cyber diplomacy');
    await page
      .getByRole('option', { name: /^Cyber diplomacy/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Cyber diplomacy', level: 2 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });
});

/** Until two pictures in a row are the same: nothing moves any more. */
async function settle(page: Page): Promise<void> {
  let last = await picture(page);
  await expect
    .poll(
      async () => {
        const next = await picture(page);
        const same = next.equals(last);
        last = next;
        return same;
      },
      { timeout: 20_000, interval: 400 },
    )
    .toBe(true);
}
