import axe, { type default as Axe } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, launch, visit } from './explorer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** What axe-core finds, each as one line. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}

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
    await page.getByText('Tidak ada yang bernama').waitFor();
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

it('finds nothing on a phone either', async () => {
  const { page } = await visit(browser, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.locator('telusur-graph-canvas canvas').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
