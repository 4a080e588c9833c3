import { describe, expect, it } from 'vitest';
import { Draft } from '../../../graph/load/draft.ts';
import type { LoadItem } from '../../../graph/load/item.ts';
import { loadOntology } from '../../../graph/ontology.ts';
import { DocumentBuilder } from '../../support/document.ts';

const ontology = loadOntology();

function document(sentence: string): DocumentBuilder {
  return new DocumentBuilder('d').entities('State', 'a').sentence(sentence).mention('a', 'x');
}

async function withDraft<T>(
  items: Iterable<LoadItem>,
  look: (draft: Draft) => Promise<T> | T,
  words = ontology,
): Promise<T> {
  const draft = await Draft.read(items, words);
  try {
    return await look(draft);
  } finally {
    await draft.close();
  }
}

const digestOf = (items: Iterable<LoadItem>, words = ontology): Promise<string> =>
  withDraft(items, ({ digest }) => digest, words);

describe('the draft of a document', () => {
  it('gives equal items one digest, and others another', async () => {
    const same = await digestOf(document('x').items());
    expect(await digestOf(document('x').items())).toBe(same);
    expect(await digestOf(document('xx').items())).not.toBe(same);
  });

  it('gives another digest where other edges may be written', async () => {
    const relations = new Map(ontology.relations);
    relations.delete('TARGETS');
    const items = document('x').items();
    expect(await digestOf(items, { ...ontology, relations })).not.toBe(await digestOf(items));
  });

  it('closes a source that turns out to be unsound', async () => {
    let closed = false;
    function* items(): Generator<LoadItem> {
      try {
        yield* document('x').mention('nobody', 'x').items();
      } finally {
        closed = true;
      }
    }
    await expect(Draft.read(items(), ontology)).rejects.toMatchObject({ code: 'unknown_entity' });
    expect(closed).toBe(true);
  });

  it('names the record that is unsound', async () => {
    const items = new DocumentBuilder('d').entities('State', 'a').items();
    const text = 'a faces nobody';
    const passage = { index: 0, start: 0, end: text.length, text, lead: '', locator: 'line 7' };
    items.push({ item: 'passage', record: passage });
    items.push({ item: 'edge', record: { passage: 0, subject: 'a', type: 'FACES', object: 'nobody' } });
    await expect(Draft.read(items, ontology)).rejects.toThrow("line 7: An edge names the entity 'nobody'");
  });

  it('holds each entity once, with all that is said of it', async () => {
    const items = new DocumentBuilder('d')
      .entity('a', 'State', { aliases: ['A'] })
      .entity('b', 'State')
      .entity('a', 'State', { aliases: ['A'] })
      .entity('a', 'State', { aliases: ['A', 'AA'] })
      .items();
    const entities = await withDraft(items, async (draft) => {
      const all = [];
      for await (const { id, claim } of draft.entityRecords()) all.push([id, claim.aliases]);
      return all;
    });
    expect(entities).toEqual([
      ['a', ['A', 'AA']],
      ['b', []],
    ]);
  });

  it('keeps two kinds of one id apart: each item means the one declared last before it', async () => {
    const items = new DocumentBuilder('d')
      .entity('mercury', 'Place')
      .sentence('mercury')
      .mention('mercury', 'mercury')
      .entity('mercury', 'Technology')
      .sentence('mercury')
      .mention('mercury', 'mercury')
      .entity('mercury', 'Place')
      .sentence('mercury')
      .mention('mercury', 'mercury')
      .items();
    const named = await withDraft(items, async (draft) => {
      const all: (string | undefined)[] = [];
      for await (const { mentions } of draft.groups()) all.push(mentions[0]?.entity);
      return all;
    });
    expect(named).toEqual(['mercury', 'mercury-technology', 'mercury']);
  });

  it('gives back what was put in, line ends of every kind included, when it no longer fits in memory', async () => {
    const padding = 'p'.repeat(100_000);
    const text = (index: number): string => `${index} a\nb\r\nc\u2028d\u2029e\u0085f ${padding}`;
    function* items(): Generator<LoadItem> {
      yield* new DocumentBuilder('d').head({ records: true }).items();
      for (let index = 0; index < 300; index += 1) {
        const record = { index, start: 0, end: 1, text: text(index), lead: '', locator: `line ${index}` };
        yield { item: 'passage', record };
      }
    }
    const texts = await withDraft(items(), async (draft) => {
      const all: string[] = [];
      for await (const { passage } of draft.groups()) all.push(passage.text);
      return all;
    });
    expect(texts).toHaveLength(300);
    expect(texts.every((one, index) => one === text(index))).toBe(true);
  });

  it('counts records that were left out, by their reason', async () => {
    const items = document('x').items();
    for (const reason of ['revoked', 'revoked', 'dangling'] as const)
      items.push({ item: 'skip', record: { locator: 'y', reason } });
    expect(await withDraft(items, ({ counts }) => counts.skipped)).toEqual({ revoked: 2, dangling: 1 });
  });
});
