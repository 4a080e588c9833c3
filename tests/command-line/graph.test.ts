import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../graph/database/database.ts';
import { packageFile } from '../../graph/installation.ts';
import { startServer, telusur, type CommandResult } from '../support/command.ts';
import { emptyDatabase, openTestDatabase } from '../support/database.ts';

const INDONESIAN = packageFile('loaders/bundled/ruang-siber.id.txt');
const ENGLISH = packageFile('loaders/bundled/cyberspace.en.txt');

let database: Database;
let folder = '';

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'telusur-command-'));
});

beforeEach(() => emptyDatabase(database));

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  return telusur(args, { env: { ...process.env, ...inject('database'), TELUSUR_DATA: folder, ...env } });
}

async function count(query: string): Promise<number> {
  return database.read(async (transaction) => {
    const { records } = await transaction.run(query);
    return records[0]!.get(0) as number;
  });
}

const everything = (): Promise<number> => count('MATCH (n) RETURN count(n)');

describe('telusur load', () => {
  it('reads both bundled texts into one graph, and a second time writes nothing', async () => {
    const first = await run(['load', INDONESIAN, ENGLISH]);
    expect(first.stderr).toBe('');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/ruang-siber-id: added, \d+ passages/);
    const nodes = await everything();
    const second = await run(['load', INDONESIAN, ENGLISH]);
    expect(second.stdout).toMatch(/unchanged, nothing written/);
    expect(await everything()).toBe(nodes);
  });

  it('says what it would read with --dry-run, and writes nothing', async () => {
    const { code, stdout } = await run(['load', INDONESIAN, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/would read \d+ passages/);
    expect(await everything()).toBe(0);
  });

  it('leaves the graph as it was where a file cannot be read', async () => {
    const bad = join(folder, 'bad.txt');
    await writeFile(bad, Buffer.from('Serangan di Côte Ivoire', 'latin1'));
    const { code, stderr } = await run(['load', bad]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/not UTF-8; the file seems to be Latin-1/);
    expect(await everything()).toBe(0);
  });

  it('compares, lists and takes out what it loaded', async () => {
    await run(['load', INDONESIAN, ENGLISH]);
    expect((await run(['documents'])).stdout).toMatch(/cyberspace-en[\s\S]*ruang-siber-id/);
    expect((await run(['diff', 'ruang-siber-id', 'cyberspace-en'])).stdout).toMatch(/^Both say: \d{2,}/);
    expect((await run(['unload', 'ruang-siber-id'])).code).toBe(0);
    expect((await run(['unload', 'cyberspace-en'])).code).toBe(0);
    expect(await count('MATCH (n:Entity) RETURN count(n)')).toBe(0);
    expect((await run(['unload', 'cyberspace-en'])).stderr).toMatch(/^telusur: No document cyberspace-en/);
  });
});

describe('telusur query and export', () => {
  it('answers in three formats, and takes the graph away in three', async () => {
    await run(['load', ENGLISH]);
    const cypher = 'MATCH (n:Entity {id: $id}) RETURN n.labelEn AS name';
    const ask = (format: string): Promise<CommandResult> =>
      run(['query', cypher, '--param', 'id=indonesia', '--format', format]);
    expect((await ask('csv')).stdout).toBe('name\r\nIndonesia\r\n');
    expect((await ask('json')).stdout).toBe('{"name":"Indonesia"}\n');
    expect((await ask('table')).stdout).toContain('Indonesia');
    for (const format of ['graphml', 'csv', 'jsonld']) {
      const out = join(folder, `graph.${format}`);
      expect((await run(['export', '--format', format, '--out', out])).code).toBe(0);
      expect(await readFile(out, 'utf8')).toContain('indonesia');
    }
  });

  it.each([
    'CREATE (n:Entity)',
    'MATCH (n) DETACH DELETE n',
    "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
    'MATCH (',
  ])('refuses %j in one line, and nothing is written', async (cypher) => {
    const { code, stderr } = await run(['query', cypher]);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(await everything()).toBe(0);
  });
});

describe('telusur start', () => {
  it('serves a database that is not its own read-only, writes nothing, and says so', async () => {
    const server = await startServer(['--port', '0'], { env: { ...process.env, ...inject('database') } });
    const health = (await (await fetch(new URL('/api/health', server.address))).json()) as {
      status: string;
      database: { readOnly: boolean };
    };
    expect(health).toMatchObject({ status: 'ok', database: { readOnly: true } });
    expect(await everything()).toBe(0);
    expect(await count('SHOW CONSTRAINTS YIELD name RETURN count(name)')).toBe(0);
    expect(await server.stop()).toBe(0);
  });

  it('takes the next port where one is in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const server = await startServer(['--port', String(port)], {
      env: { ...process.env, ...inject('database') },
    });
    expect(Number(new URL(server.address).port)).toBeGreaterThan(port);
    await server.stop();
    await new Promise((resolve) => taken.close(resolve));
  });

  it('refuses to listen beyond loopback without a key', async () => {
    const { code, stderr } = await run(['start', '--host', '0.0.0.0', '--port', '0']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/TELUSUR_TOKEN/);
  });

  it.each([
    ['a wrong password', { NEO4J_PASSWORD: 'wrong-password' }, /password/i],
    ['an address where nothing listens', { NEO4J_URI: 'bolt://127.0.0.1:9' }, /127\.0\.0\.1:9/],
    ['an address of another kind', { NEO4J_URI: 'http://localhost:7474' }, /NEO4J_URI/],
  ])('answers %s with what is wrong and what to do', async (_, env, named) => {
    const { code, stderr } = await run(['documents'], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(named);
    expect(stderr).not.toMatch(/\bat .*\.[jt]s:/);
  });
});
