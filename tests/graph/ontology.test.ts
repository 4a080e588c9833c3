import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from '../../graph/installation.ts';
import { ONTOLOGY_FILE, fitsSignature, loadOntology } from '../../graph/ontology.ts';

const ontology = loadOntology();
let folder = '';
let shipped = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telusur-ontology-'));
  shipped = await readFile(packageFile(ONTOLOGY_FILE), 'utf8');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What reading the shipped ontology says after this change to its text. */
async function faultAfter(from: string, to: string): Promise<{ message: string; line: number }> {
  const file = join(folder, 'ontology.yaml');
  expect(shipped).toContain(from);
  await writeFile(file, shipped.replace(from, to));
  const line = shipped.slice(0, shipped.indexOf(from)).split('\n').length;
  try {
    loadOntology(file);
  } catch (error) {
    return { message: (error as Error).message.replace(file, 'FILE'), line };
  }
  throw new Error('It was read without a word.');
}

describe('the ontology', () => {
  it('comes with 22 kinds in 6 families, and 38 relations', () => {
    expect([ontology.families.size, ontology.kinds.size, ontology.relations.size]).toEqual([6, 22, 38]);
  });

  it('names every kind and relation in both languages', () => {
    for (const { label, definition } of [...ontology.kinds.values(), ...ontology.relations.values()]) {
      for (const words of [label, definition]) expect(words.id && words.en).toBeTruthy();
    }
  });

  it.each([
    ['Threat', 'TARGETS', 'Sector', true],
    ['Sector', 'TARGETS', 'Threat', false],
    ['Impact', 'HARMS', 'Group', true],
    ['State', 'COOPERATES_WITH', 'GovernmentBody', true],
    ['Concept', 'IS_A', 'Technology', false],
    ['Concept', 'IS_A', 'Concept', true],
    ['Concept', 'CO_OCCURS', 'Technology', true],
    ['Threat', 'NO_SUCH_RELATION', 'Sector', false],
    ['NoSuchKind', 'TARGETS', 'Sector', false],
  ])('says whether %s %s %s fits', (subject, type, object, fits) => {
    expect(fitsSignature(ontology, subject, type, object)).toBe(fits);
  });

  it.each([
    ['    family: Threat', '    family: Thread', 'there is no family Thread'],
    ['    from: [Actor, Place, Domain]', '    from: [Akctor]', 'there is no kind or family Akctor'],
    ['version: 1', 'version: 2', 'version'],
  ])('names file and line where %j becomes %j', async (from, to, problem) => {
    const { message, line } = await faultAfter(from, to);
    expect(message).toMatch(new RegExp(`^FILE:${line}: `));
    expect(message).toContain(problem);
  });

  it('names file and line of what is no YAML', async () => {
    const { message, line } = await faultAfter('  MEMBER_OF:\n', '  MEMBER_OF: [\n');
    expect(message).toMatch(/^FILE:\d+: /);
    expect(Math.abs(Number(/:(\d+):/.exec(message)?.[1]) - line)).toBeLessThanOrEqual(2);
  });

  it('says so where the file is not there', () => {
    expect(() => loadOntology(join(folder, 'nowhere.yaml'))).toThrow(/nowhere\.yaml: cannot be read/);
  });
});
