/** Whatever people correct in whatever document: it can be loaded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../graph/editing/correction.ts';
import type { LoadItem } from '../../../graph/load/item.ts';
import { Draft } from '../../../graph/load/draft.ts';
import { DocumentBuilder } from '../../support/document.ts';
import { corrected, made, ontology } from '../../support/corrections.ts';
import { edgesIn } from '../../support/items.ts';

const IDS = ['a', 'b', 'c', 'd'];
const NAMES = ['Ana', 'Bo', 'Cy', 'Di', 'El'];
const TYPES = ['TARGETS', 'COOPERATES_WITH', 'RELATED_TO'];
const KINDS = ['State', 'Threat', 'Sector'];

const id = fc.constantFrom(...IDS);
/** As the graph calls them, or something that the document has not. */
const named = fc.constantFrom(...IDS, 'x', 'y', 'z');
const names = fc.subarray(NAMES, { minLength: 1 });
const type = fc.constantFrom(...TYPES);
const kind = fc.constantFrom(...KINDS);
const edge = fc.record({ subject: named, type, object: named });

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ change: fc.constant('reject' as const), edge }),
  fc.record({ change: fc.constant('retype' as const), edge, type, turned: fc.boolean() }),
  fc.record({ change: fc.constant('kind' as const), entity: named, kind }),
  fc.record({ change: fc.constant('merge' as const), entity: named, into: named, kind }),
  fc.record({ change: fc.constant('apart' as const), entity: named, others: fc.array(named) }),
  fc.record({
    change: fc.constant('split' as const),
    entity: named,
    names,
    into: named,
    kind,
    label: fc.constantFrom(...NAMES),
  }),
);

const saying = fc.record({
  subject: id,
  type,
  object: id,
  bare: fc.boolean(),
  by: fc.option(id),
  cites: fc.option(id),
});
const passage = fc.record({
  mentions: fc.array(fc.tuple(id, fc.constantFrom(...NAMES))),
  sayings: fc.array(saying),
  again: fc.option(fc.record({ entity: id, kind, names })),
});
const document = fc.record({
  entities: fc.tuple(...IDS.map((entity) => fc.record({ entity: fc.constant(entity), kind, names }))),
  passages: fc.array(passage, { maxLength: 4 }),
});

function build({
  entities,
  passages,
}: typeof document extends fc.Arbitrary<infer T> ? T : never): LoadItem[] {
  const builder = new DocumentBuilder('any');
  const declare = (given: { entity: string; kind: string; names: string[] }): void => {
    const [label = '', ...aliases] = given.names;
    builder.entity(given.entity, given.kind, { labelId: label, labelEn: label, aliases });
  };
  for (const entity of entities) declare(entity);
  for (const { mentions, sayings, again } of passages) {
    builder.sentence(`${NAMES.join(' ')} say it.`);
    if (again) declare({ ...again, kind: entities.find(({ entity }) => entity === again.entity)!.kind });
    for (const [entity, name] of mentions) builder.mention(entity, name);
    for (const { subject, type: said, object, by, cites } of sayings)
      builder.says(subject, said, object, { attributedTo: by, citation: cites });
    for (const { subject, type: said, object, bare } of sayings) if (bare) builder.row(subject, said, object);
  }
  return builder.items();
}

const calling = fc.constantFrom({}, { a: 'x' }, { a: 'x', b: 'y', c: 'z' }, { d: 'a', a: 'y' });

describe('any document with any corrections', () => {
  it('names nothing that it has not declared before', async () => {
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.array(change, { maxLength: 6 }),
        calling,
        async (given, changes, called) => {
          const { items } = await corrected(build(given), made(...changes), called);
          const draft = await Draft.read(items, ontology);
          await draft.close();
        },
      ),
      { numRuns: 600 },
    );
  });

  it('gives the same again, and none of what was rejected last', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.array(change, { maxLength: 4 }), edge, async (given, changes, gone) => {
        const corrections = made(...changes, { change: 'reject', edge: gone });
        const once = await corrected(build(given), corrections);
        expect(await corrected(build(given), corrections)).toEqual(once);
        expect(edgesIn(once.items)).not.toContain(`${gone.subject} ${gone.type} ${gone.object}`);
      }),
      { numRuns: 300 },
    );
  });

  it('has as many passages, and every one of its mentions', async () => {
    const count = (items: readonly LoadItem[], what: LoadItem['item']): number =>
      items.filter(({ item }) => item === what).length;
    await fc.assert(
      fc.asyncProperty(document, fc.array(change, { maxLength: 6 }), async (given, changes) => {
        const before = build(given);
        const { items } = await corrected(before, made(...changes));
        expect(count(items, 'mention')).toBe(count(before, 'mention'));
        expect(items.filter(({ item }) => item === 'passage')).toEqual(
          before.filter(({ item }) => item === 'passage'),
        );
      }),
      { numRuns: 200 },
    );
  });
});
