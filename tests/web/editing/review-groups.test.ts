import { expect, it } from 'vitest';
import { reviewGroups } from '../../../web/editing/review-groups.ts';
import { reviewEntry } from '../support/review-entries.ts';

it('gathers the places of a name, and what is proposed for it anywhere', () => {
  const [group] = reviewGroups([
    reviewEntry('Kampung Arab', { passage: 1 }),
    reviewEntry('Kampung Arab', { passage: 4, proposedKind: 'Place', candidates: ['pulau-jauh'] }),
  ]);
  expect(group?.items).toHaveLength(1);
  expect(group?.items[0]).toMatchObject({
    text: 'Kampung Arab',
    proposedKind: 'Place',
    candidates: ['pulau-jauh'],
  });
  expect(group?.items[0]?.places.map(({ passage }) => passage)).toEqual([1, 4]);
});

it('shows near names first, then like ones, unknown ones, and those outside their relation', () => {
  const groups = reviewGroups(
    ['signature', 'unknown', 'near', 'identity'].map((reason) => reviewEntry(reason, { reason })),
  );
  expect(groups.map(({ reason }) => reason)).toEqual(['near', 'identity', 'unknown', 'signature']);
});

it('takes a reason that it does not know for an unknown name', () => {
  expect(reviewGroups([reviewEntry('X', { reason: 'new-reason' })])[0]?.reason).toBe('unknown');
});
