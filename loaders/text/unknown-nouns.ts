/** Common nouns that stand where a name would: beside a verb that tells a relation, in a list with a name, after a preposition. */
import type { ReviewRecord } from '../../graph/load/item.ts';
import { isNamed } from './mentions/named.ts';
import type { Clause } from './relations/clause.ts';
import { is, type Unit } from './relations/units.ts';
import { ROLE } from './roles.ts';

const LONGEST = 3;
const SHORTEST_WORD = 4;

/** What the nouns beside a verb are likeliest to be: its subject, its object. */
const SLOTS: Readonly<Record<string, readonly [subject: string, object: string]>> = {
  TARGETS: ['Threat', 'Asset'],
  HARMS: ['Threat', 'Asset'],
  CAUSES: ['Threat', 'Impact'],
  FACES: ['Group', 'Threat'],
  VULNERABLE_TO: ['Group', 'Threat'],
  ADDRESSES: ['Capability', 'Threat'],
  USES: ['Group', 'Technology'],
  EXPLOITS: ['NonStateActor', 'Technology'],
  SUPPORTS: ['Capability', 'Concept'],
  ESTABLISHED: ['Organization', 'Capability'],
  CONDUCTED_BY: ['Capability', 'Organization'],
  COOPERATES_WITH: ['Organization', 'Organization'],
  PARTICIPATES_IN: ['Group', 'Capability'],
  ENABLES: ['Technology', 'Concept'],
};

export function unknownNouns({ units, reading }: Clause): ReviewRecord[] {
  const { tokens, sentence } = reading;
  const found: ReviewRecord[] = [];
  for (let at = 0; at < units.length; at += 1) {
    if (!isNoun(units[at], reading)) continue;
    let to = at + 1;
    while (to - at < LONGEST && isNoun(units[to], reading)) to += 1;
    const kind = kindHere(units, at, to);
    const left = isCommonName(units[at - 1], tokens) ? at - 1 : at;
    const right = isCommonName(units[to], tokens) ? to + 1 : to;
    const [first, last] = [tokens[units[left]?.from ?? 0], tokens[(units[right - 1]?.to ?? 1) - 1]];
    if (kind !== null && first && last) {
      found.push({
        text: sentence.text.slice(first.start - sentence.start, last.end - sentence.start),
        proposedKind: kind,
        candidates: [],
        passage: sentence.index,
        start: first.start,
        end: last.end,
        reason: 'unknown',
      });
    }
    at = to - 1;
  }
  return found;
}

/** A known noun beside the unknown one: 'penyebaran nyamuk', 'water bombers' are told whole. */
function isCommonName(unit: Unit | undefined, tokens: Clause['reading']['tokens']): boolean {
  return unit?.mention !== undefined && !isNamed(unit.mention) && tokens[unit.from]?.capital === false;
}

function isNoun(unit: Unit | undefined, { tokens, lexicon, language }: Clause['reading']): boolean {
  if (unit?.type !== 'word' || unit.verb || unit.text.length < SHORTEST_WORD) return false;
  if (lexicon.vague.has(unit.text) || lexicon.notModifiers.has(unit.text)) return false;
  if (tokens[unit.from]?.capital !== false || lexicon.countNouns.has(unit.text)) return false;
  return language === 'id'
    ? !/^(?:se|ber|ter|di|me)\p{L}{5,}$/u.test(unit.text)
    : !/(?:ly|ed)$/.test(unit.text);
}

/** The kind that the place of the units from `from` to `to` asks for; null where no name would stand there. */
function kindHere(units: readonly Unit[], from: number, to: number): string | null {
  const before = skip(units, from - 1, -1);
  const after = skip(units, to, 1);
  return (
    neighbour(units, before, -1) ??
    neighbour(units, after, 1) ??
    slot(units[before], 1) ??
    slot(units[after], 0) ??
    besideNoun(units[from - 1]) ??
    besideNoun(units[to]) ??
    (is(units[before], ROLE.preposition | ROLE.agent | ROLE.example) || units[before]?.verb
      ? 'Concept'
      : null) ??
    // After an article, or as the subject of a verb, or as a compound of its own.
    (before !== from - 1 || (before < 0 && units[after]?.verb) || to - from > 1 ? 'Concept' : null)
  );
}

/** Over articles, adverbs and numbers. */
function skip(units: readonly Unit[], from: number, step: 1 | -1): number {
  let at = from;
  while (
    units[at]?.type === 'number' ||
    (is(units[at], ROLE.filler | ROLE.deictic) &&
      !is(units[at], ROLE.verb) &&
      !units[at]?.phrase?.triggers.length)
  )
    at += step;
  return at;
}

/** The kind of the name that a conjunction joins it to. */
function neighbour(units: readonly Unit[], at: number, step: 1 | -1): string | null {
  if (!is(units[at], ROLE.conjunction)) return null;
  const next = skip(units, units[at + step]?.text === ',' ? at + 2 * step : at + step, step);
  const kind = units[next]?.mention?.entity.kind;
  return kind === undefined || /^(?:Person|Publication|Statistic|State)$/.test(kind) ? null : kind;
}

/** The kind of the common noun that it stands right beside, as in a compound. */
function besideNoun(unit: Unit | undefined): string | null {
  const mention = unit?.mention;
  if (!mention || isNamed(mention) || !COMPOUNDED.has(mention.entity.kind)) return null;
  return mention.entity.kind;
}

const COMPOUNDED = new Set([
  'Asset',
  'Concept',
  'Group',
  'Technology',
  'Threat',
  'Sector',
  'Place',
  'Capability',
]);

function slot(unit: Unit | undefined, side: 0 | 1): string | null {
  const trigger = unit?.phrase?.triggers[0];
  if (!trigger) return null;
  const kinds = SLOTS[trigger.entry.relation[0] ?? ''];
  if (!kinds) return 'Concept';
  return kinds[trigger.leftIsSubject === (trigger.form !== 'passive') ? side : side === 0 ? 1 : 0];
}
