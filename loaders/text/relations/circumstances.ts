/** What bounds a statement: denial, doubt, obligation, time, and how many. */
import type { Properties } from '../../../graph/model.ts';
import type { TimeMark } from '../dates.ts';
import type { Clause } from './clause.ts';
import type { Draft } from './draft.ts';
import { is } from './units.ts';
import { ROLE } from '../roles.ts';

export interface Stance {
  negated: boolean;
  hedge: string | null;
  modality: string | null;
}

/** Verbs of saying that deny what is said: 'denied that …', 'membantah melakukan'. */
export const DENIES =
  /^(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed)|reject(?:s|ed)? claims|membantah|menyangkal|menampik|menepis)$/;
const NEITHER = /^(?:neither|tidak satu pun|tak satu pun|no)$/;
const ONLY = /^(?:saja|semata|alone|only|hanya|just|merely)$/;

/** Denial, doubt and obligation around the verb at unit `at`: looks back over the words that go with it. */
export function stanceAt({ units, groups }: Clause, at: number): Stance {
  const stance: Stance = { negated: false, hedge: null, modality: null };
  for (let left = at - 1; left >= Math.max(0, at - 8); left -= 1) {
    const unit = units[left];
    if (is(unit, ROLE.affirmed)) return stance;
    if (is(unit, ROLE.negation)) stance.negated = !stance.negated;
    if (is(unit, ROLE.hedge)) stance.hedge ??= unit?.text ?? null;
    if (is(unit, ROLE.modal)) stance.modality ??= unit?.text ?? null;
    const group = groups.at(left);
    if (group && NEITHER.test(units[group.from - 1]?.text ?? '')) stance.negated = !stance.negated;
    if (
      group ||
      is(unit, ROLE.relative | ROLE.subordinator | ROLE.conjunction) ||
      unit?.text === ',' ||
      unit?.text === ';'
    )
      break;
    if (unit?.type === 'word' && !unit.verb) break;
  }
  if (stance.negated && deniesOnlyAlone(units, at)) stance.negated = false;
  if (is(units[0], ROLE.hedge) && units[1]?.text === ',') stance.hedge ??= units[0]?.text ?? null;
  return stance;
}

/** 'tidak dilakukan oleh negara saja': it is done by states, and by others too. */
function deniesOnlyAlone(units: Clause['units'], at: number): boolean {
  for (let right = at; right < Math.min(units.length, at + 8); right += 1) {
    if (ONLY.test(units[right]?.text ?? '')) return true;
    if (/^[,;:.]$/.test(units[right]?.text ?? '')) return false;
  }
  return false;
}

/** Adds to each draft the time that belongs to it, and the figure that counts its object or subject. */
export function addFacts(drafts: readonly Draft[], clause: Clause, times: readonly TimeMark[]): void {
  for (const draft of drafts) {
    const time = timeFor(draft, times, clause);
    const facts: Properties = time ? { [time.fact.key]: time.fact.value } : {};
    const counted = clause.statistics.find(
      ({ unit }) => unit !== null && (unit === draft.object || unit === draft.subject),
    );
    if (counted && counted.figure.unit === null) {
      facts['count'] = counted.figure.value;
      if (counted.figure.comparator !== null) facts['comparator'] = counted.figure.comparator;
    }
    draft.facts = { ...facts, ...draft.facts };
  }
}

/** The nearest time after the verb in its own clause, else the one that opens the sentence, else the only one. */
function timeFor(draft: Draft, times: readonly TimeMark[], { reading }: Clause): TimeMark | undefined {
  if (times.length <= 1) return times[0];
  const end = Math.max(draft.at, draft.object.to, draft.subject.to);
  const begin = Math.min(draft.at, draft.object.from, draft.subject.from);
  const after = times.find(
    (time) => time.from >= begin && (time.from <= end || noBreak(reading.tokens, end, time.from)),
  );
  if (after) return after;
  return times.findLast((time) => time.to <= begin) ?? times[0];
}

function noBreak(tokens: Clause['reading']['tokens'], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/^[,;]$/.test(tokens[at]?.text ?? '')) return false;
  return to - from < 12;
}
