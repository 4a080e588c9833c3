import type { ReviewEntry } from '../../graph/api/contract.ts';

/** Why a name waits for people: in the order in which they are shown. */
export const reasons = ['near', 'identity', 'unknown', 'signature'] as const;
export type Reason = (typeof reasons)[number];

/** One name, with every place where it stands in the document. */
export interface ReviewItem {
  readonly key: string;
  readonly reason: Reason;
  readonly text: string;
  readonly proposedKind: string | null;
  readonly candidates: readonly string[];
  /** Documents that name those it may be one with. */
  readonly sources: readonly string[];
  /** At least one. */
  readonly places: readonly ReviewEntry[];
}

export interface ReviewGroup {
  readonly reason: Reason;
  readonly items: readonly ReviewItem[];
}

/** A reason that the explorer does not know is taken for a name that is not known. */
export function reasonOf({ reason }: Pick<ReviewEntry, 'reason'>): Reason {
  return reasons.find((known) => known === reason) ?? 'unknown';
}

/** The entries by reason and name: a decision holds for a name, wherever it stands. */
export function reviewGroups(entries: readonly ReviewEntry[]): ReviewGroup[] {
  const items = new Map<string, ReviewItem>();
  for (const entry of entries) {
    const reason = reasonOf(entry);
    const key = `${reason} ${entry.text}`;
    const before = items.get(key);
    items.set(key, before === undefined ? itemOf(key, reason, entry) : withPlace(before, entry));
  }
  const all = [...items.values()];
  return reasons
    .map((reason) => ({ reason, items: all.filter((item) => item.reason === reason) }))
    .filter((group) => group.items.length > 0);
}

function itemOf(key: string, reason: Reason, entry: ReviewEntry): ReviewItem {
  const { text, proposedKind, candidates, sources } = entry;
  return { key, reason, text, proposedKind, candidates, sources, places: [entry] };
}

function withPlace(item: ReviewItem, entry: ReviewEntry): ReviewItem {
  return {
    ...item,
    proposedKind: item.proposedKind ?? entry.proposedKind,
    candidates: [...new Set([...item.candidates, ...entry.candidates])],
    sources: [...new Set([...item.sources, ...entry.sources])],
    places: [...item.places, entry],
  };
}
