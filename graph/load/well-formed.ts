/** Text that any database and any reader can take: half surrogate pairs become U+FFFD, offsets stay. */

const HALF_PAIR = /\p{Surrogate}/gu;
const HAS_HALF_PAIR = /\p{Surrogate}/u;

/** The value itself where nothing is wrong in it, else a copy. */
export function wellFormed<T>(value: T): T {
  return (isWellFormed(value) ? value : mend(value)) as T;
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !HAS_HALF_PAIR.test(value);
  if (typeof value !== 'object' || value === null) return true;
  for (const key in value) {
    if (HAS_HALF_PAIR.test(key) || !isWellFormed((value as Record<string, unknown>)[key])) return false;
  }
  return true;
}

function mend(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(HALF_PAIR, '\uFFFD');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(mend);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [mend(key) as string, mend(item)]));
}
