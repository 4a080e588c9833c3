import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAccessKey } from '../../../graph/api/access-key.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telusur-key-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the access key', () => {
  it('is nothing where none is set', async () => {
    expect(await readAccessKey({})).toBeNull();
  });

  it('comes from the environment', async () => {
    expect(await readAccessKey({ TELUSUR_TOKEN: 'a-long-enough-key' })).toBe('a-long-enough-key');
  });

  it('is made once, in a file that only its user may read', async () => {
    const file = join(folder, 'deeper', 'token');
    const made = await readAccessKey({ TELUSUR_TOKEN_FILE: file });
    expect(made).toMatch(/^[\w-]{32}$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readAccessKey({ TELUSUR_TOKEN_FILE: file })).toBe(made);
    expect((await readFile(file, 'utf8')).trim()).toBe(made);
  });

  it.each(['short', 'with spaces in the middle'])('refuses %j', async (key) => {
    await expect(readAccessKey({ TELUSUR_TOKEN: key })).rejects.toThrow(/shorter than 16/);
    const file = join(folder, 'weak');
    await writeFile(file, key);
    await expect(readAccessKey({ TELUSUR_TOKEN_FILE: file })).rejects.toThrow(file);
  });

  it('says where it cannot be read', async () => {
    await expect(readAccessKey({ TELUSUR_TOKEN_FILE: folder })).rejects.toThrow(folder);
  });
});
