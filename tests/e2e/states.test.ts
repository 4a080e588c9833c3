/** What the explorer shows while there is no graph to show: an empty one, a slow answer, a database that is away. */
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer, type StartedServer } from '../support/command.ts';
import { cutOff, type CutOff } from '../support/cut-off.ts';
import { startTestDatabase, type TestDatabase } from '../support/database.ts';
import { violations } from './axe.ts';
import { drawn, launch, visit, type Visit, type VisitOptions } from './explorer.ts';

/** What the browser itself says of answers that fail, as they do here. */
const FAILED_ANSWER = /Failed to load resource/;

let browser: Browser;
let database: TestDatabase;
let network: CutOff;

beforeAll(async () => {
  browser = await launch();
  database = await startTestDatabase();
  network = await cutOff(database.address['NEO4J_URI'] ?? '');
});

afterAll(async () => {
  await browser.close();
  await network.cut();
  await database.stop();
});

function serve(env: NodeJS.ProcessEnv = {}): Promise<StartedServer> {
  return startServer(['--port', '0'], {
    env: { ...process.env, ...database.address, NEO4J_URI: network.uri, ...env },
  });
}

function visitAt(server: StartedServer, options: VisitOptions = {}): Promise<Visit> {
  const explorer = new URL(server.address).origin + '/';
  return visit(browser, { explorer, expected: FAILED_ANSWER, ...options });
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
  }
}

// Before anything is loaded: the next tests load the bundled texts.
it('an empty graph says how to load a text', async () => {
  const server = await serve();
  const { page, complaints } = await visitAt(server);
  await page.getByRole('heading', { name: 'Graf ini masih kosong' }).waitFor();
  await page.getByText(/^(npx )?telusur load /).waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await page.context().close();
  await server.stop();
});

describe('of a database that was made for it', () => {
  let server: StartedServer;

  beforeAll(async () => {
    server = await serve({ TELUSUR_OWN_DATABASE: 'true' });
    const { page } = await visitAt(server);
    await drawn(page);
    await page.context().close();
  });

  afterEach(() => network.mend());

  afterAll(() => server.stop());

  it('one that is away has a state that says what to do, and the graph comes when it is back', async () => {
    await network.cut();
    const { page, complaints } = await visitAt(server);
    await page.getByRole('heading', { name: 'Basis data tidak menjawab' }).waitFor();
    await page.getByText(/telusur doctor$/).waitFor();
    await page.getByText(/Mencoba lagi dalam \d+ detik/).waitFor();
    await expectAccessible(page);
    await network.mend();
    await drawn(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('one that goes in the middle of a walk leaves the picture, and the next step works when it is back', async () => {
    const { page, complaints } = await visitAt(server);
    await drawn(page);
    await network.cut();
    const search = page.getByRole('combobox', { name: 'Cari dalam graf' });
    await search.fill('diplomasi siber');
    await page
      .getByText(/Basis data (sedang tidak tersedia|tidak menjawab)/)
      .first()
      .waitFor();
    expect(await page.locator('telusur-graph-canvas canvas').first().isVisible()).toBe(true);
    await expectAccessible(page);
    await network.mend();
    // The driver notices after a while that the database answers again.
    await vi.waitFor(
      async () => {
        await search.fill('');
        await search.fill('diplomasi siber');
        await page.getByRole('option', { name: /^Diplomasi siber/ }).waitFor({ timeout: 3_000 });
      },
      { timeout: 60_000 },
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a slow answer is said to be one, and comes all the same', async () => {
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    const { page, complaints } = await visitAt(server, {
      before: (opened) =>
        opened.route('**/api/graph*', async (route) => {
          await held;
          await route.continue();
        }),
    });
    await page.getByRole('heading', { name: 'Masih menunggu jawaban' }).waitFor();
    await page.getByRole('button', { name: 'Coba lagi' }).waitFor();
    await expectAccessible(page);
    letThrough();
    await drawn(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a server that has ended is told from a database that has', async () => {
    const other = await serve({ TELUSUR_OWN_DATABASE: 'true' });
    const { page } = await visitAt(other, { expected: /Failed to load resource|ERR_CONNECTION_REFUSED/ });
    await drawn(page);
    await other.stop();
    await page.getByRole('combobox', { name: 'Cari dalam graf' }).fill('diplomasi siber');
    await page
      .getByText(/Server (Telusur tidak terjangkau|tidak menjawab)/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
