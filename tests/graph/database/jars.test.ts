import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Jar } from '../../../graph/database/local/jar-list.ts';
import { ensureJars, neo4jFolder, unfitJars, type JarOptions } from '../../../graph/database/local/jars.ts';
import type { Progress } from '../../../graph/database/progress.ts';

const NAMES = ['neo4j-kernel.jar', 'netty.jar', 'scala-library.jar'];

let root: string;
let central: string;
let progress: Progress[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'telusur-jars-'));
  central = join(root, 'central');
  progress = [];
  await mkdir(central);
  for (const name of NAMES) await writeFile(join(central, name), `what ${name} holds`);
});
afterEach(() => rm(root, { recursive: true }));

test('fetches what is not there, reports each jar, and leaves nothing else behind', async () => {
  const folder = await ensureJars(await options());
  expect(await readdir(join(folder, 'lib'))).toEqual(NAMES);
  expect(await readdir(folder)).toEqual(['lib']);
  expect(progress.at(0)).toMatchObject({ phase: 'fetch', done: 0, total: 3 });
  expect(progress.at(-1)).toMatchObject({ phase: 'fetch', done: 3, total: 3 });
});

test('needs no Maven once all are there', async () => {
  await ensureJars(await options());
  await expect(ensureJars({ ...(await options()), maven: null })).resolves.toBe(neo4jFolder(root));
});

test('mends a jar that was half fetched, and with it drops the class archive that named it', async () => {
  const folder = await ensureJars(await options());
  await truncate(join(folder, 'lib', 'netty.jar'), 4);
  await writeFile(join(folder, 'starter.jsa'), 'an archive');
  expect(await unfitJars(root, await jars())).toEqual(['netty.jar']);
  await ensureJars(await options());
  expect(await unfitJars(root, await jars())).toEqual([]);
  expect(existsSync(join(folder, 'starter.jsa'))).toBe(false);
});

test('mends a jar of the right size with another content', async () => {
  const folder = await ensureJars(await options());
  const path = join(folder, 'lib', 'netty.jar');
  await writeFile(path, (await readFile(path, 'utf8')).toUpperCase());
  expect(await unfitJars(root, await jars())).toEqual(['netty.jar']);
  await ensureJars(await options());
  expect(await readFile(path, 'utf8')).toBe('what netty.jar holds');
});

test("goes past a jar that lies damaged in Maven's own store", async () => {
  const stale = join(root, 'stale');
  await mkdir(stale);
  for (const name of NAMES) await writeFile(join(stale, name), 'half');
  await ensureJars({ ...(await options()), maven: await fakeMaven(copying(stale, central)) });
  expect(await unfitJars(root, await jars())).toEqual([]);
});

test('does not use jars that are not those it knows', async () => {
  const expected = await jars();
  await writeFile(join(central, 'netty.jar'), 'something else');
  await expect(ensureJars({ ...(await options()), jars: expected })).rejects.toThrow(
    expect.objectContaining({
      code: 'jars_unavailable',
      message: expect.stringContaining('netty.jar') as string,
    }),
  );
  expect(await unfitJars(root, expected)).toEqual(['netty.jar']);
});

test('says in one line why Maven failed, and leaves nothing half done', async () => {
  const maven = await fakeMaven(`
    console.log('[INFO] Scanning for projects...');
    console.log('[ERROR] Unknown host repo.maven.apache.org -> [Help 1]');
    process.exit(1);`);
  await expect(ensureJars({ ...(await options()), maven })).rejects.toThrow(
    expect.objectContaining({
      code: 'jars_unavailable',
      message: 'Neo4j could not be fetched: Unknown host repo.maven.apache.org',
    }),
  );
  expect(await readdir(neo4jFolder(root))).toEqual(['lib']);
});

test('says that Maven is missing where there is none', async () => {
  await expect(ensureJars({ ...(await options()), maven: null })).rejects.toThrow(
    expect.objectContaining({ code: 'jars_unavailable', hint: expect.stringContaining('mvn') as string }),
  );
});

test('two at the same instant fetch once', async () => {
  const given = await options();
  await Promise.all([ensureJars(given), ensureJars(given)]);
  const starts = progress.filter(({ done }) => done === 0);
  expect(starts).toHaveLength(1);
  expect(progress).toContainEqual({ phase: 'fetch', message: 'Another command is fetching Neo4j' });
});

async function options(): Promise<JarOptions> {
  return {
    cache: root,
    jars: await jars(),
    maven: await fakeMaven(copying(central, central)),
    onProgress: (step) => progress.push(step),
  };
}

async function jars(): Promise<Jar[]> {
  return Promise.all(
    NAMES.map(async (name) => {
      const content = await readFile(join(central, name));
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { name, bytes: content.length, sha256 };
    }),
  );
}

/** A script that copies as Maven would: from its own store, or from another where it is told to use one. */
function copying(ownStore: string, otherStore: string): string {
  return `
    const { cpSync, readdirSync } = require('node:fs');
    const other = process.argv.some((argument) => argument.startsWith('-Dmaven.repo.local='));
    const from = other ? ${JSON.stringify(otherStore)} : ${JSON.stringify(ownStore)};
    cpSync(from, 'lib', { recursive: true });
    for (const name of readdirSync(from)) console.log('[INFO] Copying ' + name + ' to lib/' + name);`;
}

async function fakeMaven(script: string): Promise<string> {
  const path = join(await mkdtemp(join(root, 'maven-')), 'mvn');
  await writeFile(path, `#!${process.execPath}\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}
