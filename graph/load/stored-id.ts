/** Ids as they are stored: short enough for an index, and one id for one kind only. */
import { createHash } from 'node:crypto';
import { wellFormed } from './well-formed.ts';

/** Neo4j indexes values of up to 8 kB; an edge's id holds two of these. */
const LONGEST_BYTES = 512;
const KEPT_CHARACTERS = 120;
const HASH_DIGITS = 16;

/** The id itself, or its beginning and a hash of the whole where it is too long. */
export function storedId(id: string): string {
  if (id.length * 3 <= LONGEST_BYTES || Buffer.byteLength(id) <= LONGEST_BYTES) return id;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, HASH_DIGITS);
  return `${wellFormed(id.slice(0, KEPT_CHARACTERS))}-${hash}`;
}

/** Where `id` belongs to an entity of another kind: 'merkuri-technology', then 'merkuri-technology-2' … */
export function idForKind(id: string, kind: string, attempt: number): string {
  const suffix = kind.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
  return storedId(attempt === 1 ? `${id}-${suffix}` : `${id}-${suffix}-${attempt}`);
}
