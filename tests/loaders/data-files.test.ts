import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageFile } from '../../graph/installation.ts';
import { loadOntology, ONTOLOGY_FILE } from '../../graph/ontology.ts';
import { CUES_FILE, readCues } from '../../loaders/text/cues.ts';
import { parseGazetteer, readGazetteer } from '../../loaders/text/gazetteer.ts';
import { readTriggers, TRIGGERS_FILE } from '../../loaders/text/triggers.ts';
import { edgesOf } from '../support/extraction.ts';

const folder = mkdtempSync(join(tmpdir(), 'telusur-data-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ontology = loadOntology();
const HEADER = 'id,kind,labelId,labelEn,aliases,collective,proper,properties';

/** The package's file with its first `old` replaced, and the line where that stood. */
function spoilt(file: string, old: string, replacement: string): { path: string; line: number } {
  const text = readFileSync(packageFile(file), 'utf8');
  const at = text.indexOf(old);
  if (at < 0) throw new Error(`${file} has no ${old}`);
  const path = join(folder, file.split('/').at(-1) ?? file);
  writeFileSync(path, text.slice(0, at) + replacement + text.slice(at + old.length));
  return { path, line: text.slice(0, at).split('\n').length };
}

function expectFault(read: () => unknown, path: string, line: number, problem: RegExp): void {
  let fault: unknown;
  try {
    read();
  } catch (error) {
    fault = error;
  }
  expect(fault).toMatchObject({ name: 'DataFileError', code: 'data_file', file: path, line });
  const { message } = fault as Error;
  expect(message.startsWith(`${path}:${line}: `)).toBe(true);
  expect(message).toMatch(problem);
  expect(message.split('\n')).toHaveLength(1);
}

describe('a gazetteer with a fault is refused with file and line', () => {
  it.each([
    ['an unknown kind', 'x,NoSuchKind,X', 2, /kind NoSuchKind is none of .*State/],
    ['no kind', 'x,,X', 2, /kind \(empty\)/],
    ['no label', 'x,State,', 2, /labelId is empty/],
    ['an id with a space', 'x y,State,X', 2, /id x y may hold letters/],
    ['an id that stands twice', 'x,State,X\n\ny,State,Y\nx,State,Z', 5, /id x stands in line 2 already/],
    ['a flag that is none', 'x,State,X,,,perhaps', 2, /collective is perhaps/],
    ['properties without a value', 'x,State,X,,,,,iso', 2, /key=value/],
    ['too many columns', 'x,State,X,X,,,,,surplus', 2, /Invalid Record Length/],
    ['a quote that does not end', 'x,State,"X', 2, /Quote/i],
  ])('for %s', (_, rows, line, problem) => {
    const path = join(folder, 'mine.csv');
    expectFault(() => parseGazetteer(`${HEADER}\n${rows}\n`, path, ontology), path, line, problem);
  });

  it('for a header without what is needed', () => {
    expectFault(() => parseGazetteer('id,name\nx,X\n', 'mine.csv', ontology), 'mine.csv', 1, /kind, labelId/);
  });

  it('for a file that cannot be read', () => {
    const path = join(folder, 'nowhere.csv');
    expect(() => readGazetteer(ontology, path)).toThrow(`${path}: cannot be read`);
  });
});

describe('a gazetteer is read', () => {
  const row = {
    id: 'kota-x',
    kind: 'Place',
    labelId: 'Kota X',
    labelEn: 'X City',
    aliases: ['X', 'Kota Eks'],
    proper: true,
    properties: { people: 1200, capital: true },
    line: 2,
  };
  const plain = 'kota-x,Place,Kota X,X City,X| Kota Eks,,yes,people=1200|capital=true';

  it.each([
    ['as it stands', `${HEADER}\n${plain}\n`],
    ['with a byte order mark and Windows line ends', `\uFEFF${HEADER}\r\n${plain}\r\n`],
    ['with semicolons', `${HEADER}\n${plain}\n`.replaceAll(',', ';')],
    ['with quotes', `${HEADER}\n${plain.replace('Kota X', '"Kota X"')}\n`],
    ['with spaces about its cells', `${HEADER}\n${plain.replaceAll(',', ' , ')}\n\n\n`],
  ])('%s', (_, text) => {
    expect(parseGazetteer(text, 'mine.csv', ontology)).toEqual([row]);
  });

  it('with only the columns that are needed; id and English label come from the Indonesian one', () => {
    const [found] = parseGazetteer('kind,labelId\nPlace,Kota Tua\n', 'mine.csv', ontology);
    expect(found).toMatchObject({ id: 'kota-tua', labelEn: 'Kota Tua', aliases: [], proper: false });
  });

  it('with a comma inside quotes, and a line break there', () => {
    const text = 'kind,labelId\nPlace,"Tua, Kota"\nPlace,"Kota\nBaru"\nNoSuchKind,Z\n';
    expectFault(() => parseGazetteer(text, 'mine.csv', ontology), 'mine.csv', 5, /NoSuchKind/);
  });

  it('and its names count on top of those of the package', () => {
    const path = join(folder, 'own.csv');
    writeFileSync(path, 'kind,labelId,labelEn,aliases\nGroup,Nelayan,Fishermen,juragan\n');
    const gazetteers = [path];
    expect(edgesOf('Peretas menyerang juragan.', { gazetteers })).toEqual(['peretas TARGETS nelayan']);
    expect(edgesOf('Hackers attacked fishermen.', { gazetteers })).toEqual(['peretas TARGETS nelayan']);
    expect(edgesOf('Peretas menyerang juragan.')).toEqual([]);
  });
});

describe('the triggers', () => {
  const read = (path: string) => () => readTriggers(ontology, path);

  it.each([
    [
      'a relation that is unknown',
      'relation: COOPERATES_WITH',
      'relation: COOPERATE_WITH',
      /no relation COOPERATE_WITH/,
    ],
    ['a field that is unknown', 'relation: COOPERATES_WITH', 'relations: COOPERATES_WITH', /relation/],
    ['bad YAML', 'relation: COOPERATES_WITH', 'relation: [COOPERATES_WITH', /./],
  ])('are refused for %s', (_, old, replacement, problem) => {
    const { path, line } = spoilt(TRIGGERS_FILE, old, replacement);
    let fault: { line?: number; message?: string } = {};
    try {
      read(path)();
    } catch (error) {
      fault = error as typeof fault;
    }
    expect(fault.message).toMatch(problem);
    expect(Math.abs((fault.line ?? 0) - line)).toBeLessThanOrEqual(4);
  });

  it('are refused for a kind that is unknown, and for a confidence that is none', () => {
    const wrong = (yaml: string): string => {
      const path = join(folder, 'triggers.yaml');
      writeFileSync(path, yaml);
      return path;
    };
    const kind = wrong('triggers:\n  - relation: TARGETS\n    from: [Threat]\n    to: [NoSuchKind]\n');
    expectFault(read(kind), kind, 4, /kind or family NoSuchKind/);
    const sure = wrong('triggers:\n  - relation: TARGETS\n    confidence: 7\n');
    expectFault(read(sure), sure, 3, /confidence/);
    const verbs = wrong('triggers:\n  - relation: TARGETS\n    id:\n      verbs: menyerang\n');
    expectFault(read(verbs), verbs, 4, /verbs/);
  });

  it('name relations of the ontology only', () => {
    const entries = readTriggers(ontology);
    expect(entries.length).toBeGreaterThan(30);
    for (const { relation } of entries)
      for (const type of relation) expect(ontology.relations.has(type)).toBe(true);
  });
});

describe('the cues', () => {
  it.each([
    ['a word list that is none', 'since:\n  [', 'since: sejak\nsinces:\n  [', /since/],
    ['a role that is unknown', 'copula: [adalah', 'copulae: [adalah', /cop/],
    ['a scale that is no number', 'ribu: 1000', 'ribu: seribu', /scales\.ribu/],
    ['a month too few', '[desember, des],', '', /months\.id/],
  ])('are refused for %s', (_, old, replacement, problem) => {
    const { path } = spoilt(CUES_FILE, old, replacement);
    expect(() => readCues(path)).toThrow(problem);
    expect(() => readCues(path)).toThrow(/cues\.yaml:\d+: /);
  });

  it('name the very line', () => {
    const { path, line } = spoilt(CUES_FILE, 'ribu: 1000', 'ribu: seribu');
    expectFault(() => readCues(path), path, line, /number/);
  });
});

describe('the ontology', () => {
  it.each([
    ['a family that is unknown', /family: Threat/, 'family: Threats', /there is no family Threats/],
    ['a kind that is unknown', /from: \[/, 'from: [NoSuchKind, ', /there is no kind or family NoSuchKind/],
    ['a field that is unknown', /symmetric: true/, 'symetric: true', /symetric/],
  ])('is refused for %s, with its line', (_, old, replacement, problem) => {
    const text = readFileSync(packageFile(ONTOLOGY_FILE), 'utf8');
    const found = old.exec(text)?.[0] ?? '';
    const { path } = spoilt(ONTOLOGY_FILE, found, replacement);
    expect(() => loadOntology(path)).toThrow(problem);
    expect(() => loadOntology(path)).toThrow(/ontology\.yaml:\d+: /);
  });
});
