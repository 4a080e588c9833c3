import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../graph/database/environment.ts';

describe('NEO4J_PASSWORD_FILE', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telusur-password-'));
    file = join(folder, 'password');
    await writeFile(file, 'kata sandi\n');
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('gives the password that the file holds, without its line end', () => {
    expect(readEnvironment({ NEO4J_PASSWORD_FILE: file }).NEO4J_PASSWORD).toBe('kata sandi');
  });

  it('gives way to a password that is set itself', () => {
    const environment = readEnvironment({ NEO4J_PASSWORD: 'given', NEO4J_PASSWORD_FILE: file });
    expect(environment.NEO4J_PASSWORD).toBe('given');
  });

  it('says so where the file cannot be read', () => {
    const missing = join(folder, 'missing');
    expect(() => readEnvironment({ NEO4J_PASSWORD_FILE: missing })).toThrow(
      expect.objectContaining({
        code: 'bad_environment',
        message: expect.stringContaining(missing) as string,
      }),
    );
  });
});
