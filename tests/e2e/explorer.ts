/** A browser that walks through the served explorer, and writes down everything that it complains of. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { inject } from 'vitest';
import { findBrowser } from '../support/browser.ts';

export interface Visit {
  page: Page;
  /** Console errors, uncaught errors, policy reports and requests to elsewhere; empty on a good walk. */
  complaints: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Where to go, from the explorer's root on; may begin with `#`. */
  path?: string;
  /** Where the explorer is; by default the one of this run. */
  explorer?: string;
  /** Console lines that this walk is there to provoke. */
  expected?: RegExp;
  /** What is to be done with the page before it goes there. */
  before?: (page: Page) => Promise<unknown>;
}

export async function launch(): Promise<Browser> {
  return chromium.launch((await findBrowser()).launchOptions);
}

/** Opens the explorer in a context of its own and waits for the drawn graph, unless told where to stop. */
export async function visit(
  browser: Browser,
  { path = '', explorer = inject('explorer'), expected, before, ...context }: VisitOptions = {},
): Promise<Visit> {
  const complaints: string[] = [];
  const note = (text: string): void => {
    if (!expected?.test(text)) complaints.push(text);
  };
  const opened = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'id-ID',
    reducedMotion: 'reduce',
    ...context,
  });
  const page = await opened.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(explorer).origin) note(`asked ${request.url()}`);
  });
  await page.exposeFunction('notePolicyReport', (text: string) => note(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { notePolicyReport } = window as unknown as { notePolicyReport: (text: string) => void };
      notePolicyReport(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await before?.(page);
  await page.goto(explorer + path);
  return { page, complaints };
}

/** The graph is on the screen and at rest. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('telusur-graph-canvas canvas').first().waitFor({ state: 'visible' });
  await page
    .getByText(/\d+ (simpul|nodes) · \d+ (garis|edges)/)
    .first()
    .waitFor({ state: 'attached' });
}

/** Asks for the paths between two nodes, in the Indonesian interface. */
export async function choosePath(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Cari jalur', exact: true }).first().click();
  const panel = page.locator('telusur-ends-panel');
  for (const [end, text] of [
    ['Dari', from],
    ['Ke', to],
  ] as const) {
    await panel.getByRole('combobox', { name: end, exact: true }).fill(text);
    await panel
      .getByRole('option', { name: new RegExp(`^${text}`, 'i') })
      .first()
      .click();
  }
  await panel.getByRole('button', { name: 'Cari jalur' }).click();
}

/** What the canvas shows, as a picture that can be compared. */
export function picture(page: Page): Promise<Buffer> {
  return page.locator('telusur-graph-canvas').screenshot({ animations: 'disabled' });
}

/** The share of pixels in which two pictures of one size differ to the eye; 1 where the sizes differ. */
export async function differingShare(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage();
  const addresses = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const share = await page.evaluate(async (sources) => {
    const pixels = await Promise.all(
      sources.map(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      }),
    );
    const [a, b] = [pixels[0] ?? [], pixels[1] ?? []];
    if (a.length !== b.length) return 1;
    let differing = 0;
    for (let at = 0; at < a.length; at += 4) {
      const apart = [0, 1, 2].some(
        (channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > 40,
      );
      if (apart) differing += 1;
    }
    return differing / (a.length / 4);
  }, addresses);
  await page.close();
  return share;
}
