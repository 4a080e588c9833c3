import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, launch, picture, visit } from './explorer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

describe('the walk of a newcomer', () => {
  it('opens on the graph, searches, expands, reads the sentence behind an edge, and shares the picture', async () => {
    const { page, complaints } = await visit(browser);
    await drawn(page);
    await page.getByRole('combobox', { name: 'Cari dalam graf' }).fill('diplomasi siber');
    await page
      .getByRole('option', { name: /Diplomasi siber/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Diplomasi siber', level: 2 }).waitFor();
    expect(complaints).toEqual([]);
  });
});
