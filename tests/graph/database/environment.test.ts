import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../../graph/database/environment.ts';
import { cacheFolder, dataFolder } from '../../../graph/database/folders.ts';

describe('the environment', () => {
  test.each([
    'bolt://localhost:7687',
    'bolt+s://db.example.org',
    'neo4j://127.0.0.1',
    'neo4j+ssc://[::1]:7687',
  ])('%s is an address of Neo4j', (uri) => {
    expect(readEnvironment({ NEO4J_URI: uri }).NEO4J_URI).toBe(uri);
  });

  test.each(['localhost:7687', 'http://localhost:7474', 'bolt:/localhost', 'neo4j://', 'bolt://a b'])(
    '%s is none, and the message names the variable',
    (uri) => {
      expect(() => readEnvironment({ NEO4J_URI: uri })).toThrow(
        expect.objectContaining({
          code: 'bad_environment',
          message: expect.stringMatching(/NEO4J_URI must be/) as string,
        }),
      );
    },
  );

  test('an empty variable counts as not set', () => {
    expect(readEnvironment({ NEO4J_URI: '', NEO4J_PASSWORD: ' ' })).toEqual({ TELUSUR_OWN_DATABASE: false });
  });

  test('only a word for yes makes the named database our own', () => {
    expect(readEnvironment({ TELUSUR_OWN_DATABASE: 'true' }).TELUSUR_OWN_DATABASE).toBe(true);
    expect(readEnvironment({ TELUSUR_OWN_DATABASE: 'false' }).TELUSUR_OWN_DATABASE).toBe(false);
    expect(() => readEnvironment({ TELUSUR_OWN_DATABASE: 'perhaps' })).toThrow(/TELUSUR_OWN_DATABASE/);
  });
});

describe('the folders', () => {
  test('are those that the variables name', () => {
    const environment = readEnvironment({ XDG_DATA_HOME: '/data', XDG_CACHE_HOME: '/cache' });
    expect(dataFolder(environment)).toBe(join('/data', 'telusur'));
    expect(cacheFolder(environment)).toBe(join('/cache', 'telusur'));
    expect(dataFolder(readEnvironment({ XDG_DATA_HOME: '/data', TELUSUR_DATA: '/mine' }))).toBe('/mine');
  });

  test('lie in the home folder where nothing is named', () => {
    expect(dataFolder(readEnvironment({}))).toContain(homedir());
    expect(cacheFolder(readEnvironment({}))).toContain(homedir());
  });
});
