import { expect, it } from 'vitest';
import type { LoadItem } from '../../../graph/load/item.ts';
import { loadOntology } from '../../../graph/ontology.ts';
import { ItemSource } from '../../../graph/load/source.ts';
import { Spool } from '../../../graph/load/spool.ts';
import { DocumentBuilder } from '../../support/document.ts';

const ontology = loadOntology();

function document(sentence: string): DocumentBuilder {
  return new DocumentBuilder('d').entities('State', 'a').sentence(sentence).mention('a', 'x');
}

async function digestOf(items: Iterable<LoadItem>, words = ontology): Promise<string> {
  const source = new ItemSource(items, words);
  await source.document();
  let count = 0;
  for await (const item of source.rest()) count += item.item === 'document' ? 0 : 1;
  expect(count + 1).toBe(source.count);
  return source.digest;
}

it('gives equal items one digest, and others another', async () => {
  const [same, again, other] = await Promise.all(
    [document('x'), document('x'), document('xx')].map((one) => digestOf(one.items())),
  );
  expect(again).toBe(same);
  expect(other).not.toBe(same);
});

it('gives another digest where other edges may be written', async () => {
  const relations = new Map(ontology.relations);
  relations.delete('TARGETS');
  const items = document('x').items();
  expect(await digestOf(items, { ...ontology, relations })).not.toBe(await digestOf(items));
});

it('closes a source that is left early', async () => {
  let closed = false;
  function* items(): Generator<LoadItem> {
    try {
      yield* document('x').items();
    } finally {
      closed = true;
    }
  }
  const source = new ItemSource(items(), ontology);
  await source.document();
  const rest = source.rest();
  await rest.next();
  await rest.return(undefined);
  expect(closed).toBe(true);
});

it('gives back from the spool what was put in, line ends of every kind included', async () => {
  const source = new ItemSource(document('a\nb\r\nc\u2028d\u2029e\u0085f x').items(), ontology);
  await source.document();
  const spool = await Spool.fill(source.rest());
  try {
    const back: LoadItem[] = [];
    for await (const item of spool.items()) back.push(item);
    expect(back).toEqual(document('a\nb\r\nc\u2028d\u2029e\u0085f x').items().slice(1));
  } finally {
    await spool.close();
  }
});
