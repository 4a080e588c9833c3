import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claimOf,
  claimOfStored,
  sameClaim,
  storedClaim,
  unite,
  type EntityClaim,
} from '../../../graph/load/entity-claim.ts';

function claim(more: Partial<EntityClaim> = {}): EntityClaim {
  return { labelId: 'Pelabuhan', labelEn: 'Port', aliases: [], properties: {}, ...more };
}

describe('the union of what documents say of an entity', () => {
  it('is the claim itself where there is one', () => {
    const only = claim({ aliases: ['Port', 'dermaga'] });
    expect(unite([only])).toBe(only);
  });

  it('takes the label that most give, and keeps the others as aliases', () => {
    const union = unite([claim({ labelEn: 'Harbour' }), claim(), claim({ aliases: ['dermaga'] })]);
    expect(union).toEqual(claim({ aliases: ['Harbour', 'dermaga'] }));
  });

  it('takes the first in the alphabet of two labels that are given alike', () => {
    expect(unite([claim(), claim({ labelEn: 'Harbour' })]).labelEn).toBe('Harbour');
    expect(unite([claim({ labelEn: 'Harbour' }), claim()]).labelEn).toBe('Harbour');
  });

  it('puts properties that differ side by side', () => {
    const union = unite([
      claim({ properties: { since: 2017, sea: true } }),
      claim({ properties: { since: 2016 } }),
    ]);
    expect(union.properties).toEqual({ since: [2016, 2017], sea: true });
  });
});

it('reads back what it stored', () => {
  const text = fc.string();
  const value = fc.oneof(text, fc.boolean(), fc.integer(), fc.array(text));
  const anyClaim = fc.record({
    labelId: text,
    labelEn: text,
    aliases: fc.array(text),
    properties: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}_?$/), value),
  });
  fc.assert(
    fc.property(anyClaim, (one) => {
      const stored = JSON.parse(
        JSON.stringify(storedClaim(one), (_, item: unknown) => whole(item)),
      ) as object;
      expect(sameClaim(claimOfStored({ ...stored, id: 'x', kind: 'State', degree: 3 }), one)).toBe(true);
    }),
  );
});

/** The driver's integers as Neo4j gives them back. */
function whole(item: unknown): unknown {
  const pair = item as { low?: number; high?: number } | null;
  return typeof pair?.low === 'number' && typeof pair.high === 'number' ? pair.low : item;
}

it('remembers that an entity is a named set', () => {
  const set = claimOf({ id: 'a', kind: 'State', labelId: 'a', labelEn: 'a', aliases: [], collective: true });
  expect(set.properties).toEqual({ collective: true });
});
