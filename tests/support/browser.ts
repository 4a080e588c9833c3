/**
 * The browser that the tests drive, in this order: CHROME_PATH; an installed Chrome, Chromium or Edge;
 * Playwright's own; the one that an npm package carries (Linux x64 only).
 */
import { constants } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';

export interface TestBrowser {
  /** Where it was found, for the log. */
  origin: string;
  launchOptions: { executablePath: string; args: string[]; env?: Record<string, string> };
}

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Tests reach loopback only: what a browser would look up by itself is turned off. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

/** @throws an Error that says how to get a browser, where none is found. */
export async function findBrowser(): Promise<TestBrowser> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (await isExecutable(named)) return browser('CHROME_PATH', named);
    throw new Error(`CHROME_PATH names ${named}, which is not an executable file. Correct or unset it.`);
  }
  for (const path of [...INSTALLED, chromium.executablePath()]) {
    if (await isExecutable(path)) return browser(path, path);
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packedBrowser();
  throw new Error(
    'No browser was found for the tests. Install Chrome or Chromium, or run: npx playwright install chromium',
  );
}

function browser(origin: string, executablePath: string, env?: Record<string, string>): TestBrowser {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const launchOptions = { executablePath, args: [...QUIET, ...sandbox] };
  return { origin, launchOptions: env ? { ...launchOptions, env } : launchOptions };
}

/** Unpacks the browser of the npm package once, with the system libraries that a bare machine lacks. */
async function packedBrowser(): Promise<TestBrowser> {
  const folder = join(process.cwd(), 'node_modules', '.cache', 'telusur-test-browser');
  const executable = join(folder, 'chromium');
  const libraries = join(folder, 'al2023', 'lib');
  if (!(await isExecutable(executable))) {
    const partial = `${folder}.${process.pid}`;
    await mkdir(partial, { recursive: true });
    await unpackInto(partial);
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
  }
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return browser('@sparticuz/chromium', executable, {
    ...inherited,
    LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  });
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to run in a cloud. */
async function unpackInto(folder: string): Promise<void> {
  const borrowed = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const before = { ...process.env };
  Object.assign(process.env, borrowed);
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const name of [...Object.keys(borrowed), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
