import { describe, expect, it } from 'vitest';
import type { Gold, GoldEntity, GoldGraph, GoldRelation } from '../support/gold-graph.ts';
import { score } from '../support/score.ts';

const text = 'Peretas menyerang bank pada 2017.';

function entity(id: string, kind: string, name: string, more: Partial<GoldEntity> = {}): GoldEntity {
  const start = text.indexOf(name);
  const mentions = [{ sentence: 0, start, end: start + name.length, text: name }];
  return { id, kind, labelId: name, labelEn: name, aliases: [], mentions, ...more };
}

function relation(
  subject: string,
  type: string,
  object: string,
  more: Partial<GoldRelation> = {},
): GoldRelation {
  const evidence = { sentence: 0, start: 0, end: text.length, quote: text };
  return {
    id: 'r1',
    subject,
    type,
    object,
    tier: 1,
    mode: 'explicit',
    citation: null,
    props: {},
    evidence,
    ...more,
  };
}

function graph(entities: GoldEntity[], relations: GoldRelation[]): GoldGraph {
  return { meta: { lang: 'id' }, sentences: [], entities, relations };
}

const hackers = entity('peretas', 'NonStateActor', 'Peretas');
const bank = entity('bank', 'Organization', 'bank');
const attacks = relation('peretas', 'TARGETS', 'bank', { props: { year: 2017 }, citation: null });
const gold: Gold = { ...graph([hackers, bank], [attacks]), text };

describe('the score', () => {
  it('is full where the graphs are the same but for their ids', () => {
    const renamed = graph(
      [
        { ...hackers, id: 'a' },
        { ...bank, id: 'b' },
      ],
      [{ ...attacks, subject: 'a', object: 'b' }],
    );
    expect(score(gold, renamed)).toMatchObject({
      entityF1: 1,
      relationPrecision: 1,
      tier1F1: 1,
      provenance: 1,
      facts: { right: 1, of: 1 },
    });
  });

  it('counts a wrong kind as missed, and keeps it out of the accuracy of kinds', () => {
    const measured = score(gold, graph([hackers, { ...bank, kind: 'Sector' }], []));
    expect(measured.entityPrecision).toBe(0.5);
    expect(measured.kindAccuracy).toBe(0.5);
  });

  it('takes another kind that the gold graph allows', () => {
    const lenient = { ...gold, entities: [hackers, { ...bank, alsoKinds: ['Sector'] }] };
    expect(score(lenient, graph([hackers, { ...bank, kind: 'Sector' }], [])).entityF1).toBe(1);
  });

  it('counts the second of two entities on one place as a duplicate', () => {
    const measured = score(gold, graph([hackers, bank, { ...bank, id: 'bank-2' }], []));
    expect(measured.duplicates).toBe(1);
    expect(measured.entityPrecision).toBeCloseTo(2 / 3);
  });

  it('asks for direction, but not of a symmetric relation', () => {
    const turned = score(gold, graph([hackers, bank], [relation('bank', 'TARGETS', 'peretas')]));
    expect(turned.relationPrecision).toBe(0);
    const partners = { ...gold, relations: [relation('peretas', 'COOPERATES_WITH', 'bank')] };
    const measured = score(
      partners,
      graph([hackers, bank], [relation('bank', 'COOPERATES_WITH', 'peretas')]),
    );
    expect(measured.relationPrecision).toBe(1);
  });

  it('never counts a tier-2 relation as wrong, nor asks for it in the recall of tier 1', () => {
    const second = relation('bank', 'ENABLES', 'peretas', { tier: 2 });
    const wide = { ...gold, relations: [attacks, second] };
    expect(score(wide, graph([hackers, bank], [attacks])).tier1F1).toBe(1);
    expect(score(wide, graph([hackers, bank], [attacks, second])).relationPrecision).toBe(1);
  });

  it('leaves co-occurrence out, and counts a relation without its fact or its citation', () => {
    const cited = { ...gold, relations: [{ ...attacks, citation: 'bank' }] };
    const bare = relation('peretas', 'TARGETS', 'bank');
    const measured = score(cited, graph([hackers, bank], [bare, relation('bank', 'CO_OCCURS', 'peretas')]));
    expect(measured.relations).toBe(1);
    expect(measured.facts).toEqual({ right: 0, of: 1 });
    expect(measured.citations).toEqual({ right: 0, of: 1 });
  });

  it('tells a quote that is not the text between its offsets', () => {
    const wrong = { ...attacks, evidence: { ...attacks.evidence, start: 1 } };
    expect(score(gold, graph([hackers, bank], [wrong])).provenance).toBe(0);
  });
});
