import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { choosePath, drawn, launch, visit } from './explorer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Cari dalam graf' }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await page.getByRole('heading', { name, level: 2 }).waitFor();
}

const SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the first screen': () => Promise.resolve(),
  'search results': async (page) => {
    await page.getByRole('combobox', { name: 'Cari dalam graf' }).fill('siber');
    await page.getByRole('option').first().waitFor();
  },
  'no search result': async (page) => {
    await page.getByRole('combobox', { name: 'Cari dalam graf' }).fill('qqqqqq');
    await page.getByText('Tidak ada yang bernama').last().waitFor();
  },
  'a node': (page) => open(page, 'Diplomasi siber'),
  'an edge': async (page) => {
    await page.getByRole('button', { name: /^Buka contoh/ }).click();
    await page.locator('telusur-edge-panel mark').first().waitFor();
  },
  'a document': async (page) => {
    await page.getByRole('button', { name: /^Buka contoh/ }).click();
    await page.getByTitle('Baca dalam dokumennya').first().click();
    await page.locator('telusur-document-panel mark').first().waitFor();
  },
  'the choice of a path': async (page) => {
    await page.getByRole('button', { name: 'Cari jalur', exact: true }).first().click();
    await page.locator('telusur-ends-panel h2').waitFor();
  },
  'a path': async (page) => {
    await choosePath(page, 'Aktor non-negara', 'Serangan siber');
    await page.getByText(/terpendek [1-8] langkah/).waitFor();
  },
  'no path': async (page) => {
    await choosePath(page, 'Perserikatan Bangsa-Bangsa', 'Serangan siber');
    await page.getByRole('heading', { name: /^Tidak ada jalur dari/ }).waitFor();
  },
  'the outline': async (page) => {
    await page.getByRole('button', { name: 'Daftar isi', exact: true }).click();
    await page.getByRole('tree').waitFor();
  },
  'the help': async (page) => {
    await page.getByRole('button', { name: 'Bantuan dan tombol' }).click();
    await page.getByRole('dialog').waitFor();
  },
};

describe.each(['light', 'dark'] as const)('axe-core finds nothing, %s', (colorScheme) => {
  it.each(Object.entries(SCREENS))('%s', async (_, reach) => {
    const { page } = await visit(browser, { colorScheme });
    await drawn(page);
    await reach(page);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

it.each(['light', 'dark'] as const)('finds nothing on a phone either, %s', async (colorScheme) => {
  const { page } = await visit(browser, {
    colorScheme,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.locator('telusur-graph-canvas canvas').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await open(page, 'Diplomasi siber');
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
