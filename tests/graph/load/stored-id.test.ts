import { expect, it } from 'vitest';
import { idForKind, storedId } from '../../../graph/load/stored-id.ts';

it('keeps ids of any ordinary length', () => {
  for (const id of ['a', 'serangan-siber', 'é'.repeat(200), '🦀'.repeat(100)]) expect(storedId(id)).toBe(id);
});

it('shortens long ids to what an index takes, each to its own', () => {
  const [a, b] = [storedId('x'.repeat(10_000)), storedId(`${'x'.repeat(9_999)}y`)];
  expect(a).not.toBe(b);
  expect(a).toBe(storedId('x'.repeat(10_000)));
  for (const id of [a, b, storedId('🦀'.repeat(5_000)), storedId(`a${'🦀'.repeat(5_000)}`)]) {
    expect(Buffer.byteLength(id)).toBeLessThanOrEqual(512);
    expect(id).not.toMatch(/\p{Surrogate}/u);
  }
});

it('tells kinds apart in words', () => {
  expect(idForKind('mercury', 'DiplomacyType', 1)).toBe('mercury-diplomacy-type');
  expect(idForKind('mercury', 'State', 3)).toBe('mercury-state-3');
});
