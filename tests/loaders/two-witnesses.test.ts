import { describe, expect, it } from 'vitest';
import { loadOntology } from '../../graph/ontology.ts';
import { extract } from '../../loaders/text/extract.ts';
import type { Extraction } from '../../loaders/text/extraction.ts';
import { BUNDLED, bundledText } from '../support/extraction.ts';

const read = new Map(BUNDLED.map((name) => [name, extract(bundledText(name), { name: `${name}.txt` })]));

function edges({ statements }: Extraction): Set<string> {
  return new Set(
    statements
      .filter((each) => each.type !== 'CO_OCCURS' && !each.negated)
      .map((each) => `${each.subject} ${each.type} ${each.object}`),
  );
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((each) => b.has(each)).length;
  return both / (a.size + b.size - both);
}

const [indonesian, english] = [read.get('ruang-siber.id')!, read.get('cyberspace.en')!];
const together = [indonesian, english];

describe('the two bundled texts', () => {
  it('give the same graph, whichever language it was read in', () => {
    const ids = together.map(({ entities }) => new Set(entities.map((entity) => entity.id)));
    const measured = {
      entities: jaccard(ids[0]!, ids[1]!),
      relations: jaccard(edges(indonesian), edges(english)),
    };
    console.log(
      `same entities ${measured.entities.toFixed(3)}, same relations ${measured.relations.toFixed(3)}`,
    );
    expect(measured.entities).toBeGreaterThanOrEqual(0.95);
    expect(measured.relations).toBeGreaterThanOrEqual(0.8);
  });

  it('name at least 70 entities of 15 kinds and all families', () => {
    const kinds = new Map(together.flatMap(({ entities }) => entities.map(({ id, kind }) => [id, kind])));
    const ontology = loadOntology();
    const families = new Set([...kinds.values()].map((kind) => ontology.kinds.get(kind)?.family));
    expect(kinds.size).toBeGreaterThanOrEqual(70);
    expect(new Set(kinds.values()).size).toBeGreaterThanOrEqual(15);
    expect(families).toEqual(new Set(ontology.families.keys()));
  });

  it('tell at least 90 relations of 20 types', () => {
    const all = new Set(together.flatMap((each) => [...edges(each)]));
    expect(all.size).toBeGreaterThanOrEqual(90);
    expect(new Set([...all].map((edge) => edge.split(' ')[1])).size).toBeGreaterThanOrEqual(20);
  });

  it.each(BUNDLED)('%s has 30 to 50 sentences, and a head that says what it is', (name) => {
    const { passages, document } = read.get(name)!;
    expect(passages.length).toBeGreaterThanOrEqual(30);
    expect(passages.length).toBeLessThanOrEqual(50);
    expect(document).toMatchObject({
      language: name.slice(-2),
      author: 'Telusur contributors',
      licence: 'CC BY 4.0',
      sources: ['Chotimah (2019)', 'Rosady (2018)', 'Shaun Riordan (2016)', 'Heinl'],
    });
    expect(document.title).not.toBe(name);
  });

  it.each(BUNDLED)('%s carries its citations on its statements', (name) => {
    const { statements, entities } = read.get(name)!;
    const work = (label: RegExp): string | undefined =>
      entities.find((entity) => entity.kind === 'Publication' && label.test(entity.labelEn))?.id;
    for (const label of [/Chotimah.*2019/, /Rosady.*2018/, /Riordan.*2016/]) {
      expect(work(label)).toBeDefined();
      expect(statements.some((each) => each.citation === work(label))).toBe(true);
    }
    const faces = statements.find((each) => each.subject === 'indonesia' && each.type === 'FACES');
    expect(faces?.citation).toBe(work(/Chotimah/));
    const heinl = entities.find((entity) => entity.kind === 'Person' && entity.labelEn.includes('Heinl'));
    expect(heinl).toBeDefined();
    const said = statements.find((each) => each.type === 'FACES' && each.attributedTo === heinl?.id);
    expect(said?.facts['since']).toBe('2012-2013');
  });

  it.each(BUNDLED)(
    '%s keeps its figure: at least 205 million attacks in 2017, and who recorded them',
    (name) => {
      const { statements, entities } = read.get(name)!;
      const figure = entities.find((entity) => entity.kind === 'Statistic');
      expect(figure?.properties).toMatchObject({ value: 205_000_000, comparator: '>=', period: '2017' });
      const told = statements.filter((each) => each.subject === figure?.id && !each.negated);
      expect(told.map((each) => `${each.type} ${each.object}`)).toEqual(
        expect.arrayContaining([
          'MEASURES serangan-siber',
          'OBSERVED_IN indonesia',
          'RECORDED_BY id-sirtii-cc',
        ]),
      );
    },
  );

  it.each(BUNDLED)('%s denies that technology causes cybercrime, and affirms it nowhere', (name) => {
    const { statements } = read.get(name)!;
    const causes = statements.filter(
      (each) => each.subject === 'teknologi' && each.type === 'CAUSES' && each.object === 'kejahatan-siber',
    );
    expect(causes.map((each) => each.negated)).toEqual([true]);
  });
});
