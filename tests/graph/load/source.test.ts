import { expect, it } from 'vitest';
import type { LoadItem } from '../../../graph/load/item.ts';
import { ItemSource } from '../../../graph/load/source.ts';
import { Spool } from '../../../graph/load/spool.ts';
import { DocumentBuilder } from '../../support/document.ts';

function document(sentence: string): DocumentBuilder {
  return new DocumentBuilder('d').entities('State', 'a').sentence(sentence).mention('a', 'x');
}

async function digestOf(items: Iterable<LoadItem>): Promise<string> {
  const source = new ItemSource(items);
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

it('closes a source that is left early', async () => {
  let closed = false;
  function* items(): Generator<LoadItem> {
    try {
      yield* document('x').items();
    } finally {
      closed = true;
    }
  }
  const source = new ItemSource(items());
  await source.document();
  const rest = source.rest();
  await rest.next();
  await rest.return(undefined);
  expect(closed).toBe(true);
});

it('gives back from the spool what was put in, line ends of every kind included', async () => {
  const source = new ItemSource(document('a\nb\r\nc\u2028d\u2029e\u0085f x').items());
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
