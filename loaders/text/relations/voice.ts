/** Whether a verb form is active or passive where it stands. */
import type { Trigger } from '../grammar.ts';
import { is, type Unit } from './units.ts';
import { ROLE } from '../roles.ts';

export type Voice = 'active' | 'passive';

const DETERMINERS =
  /^(?:the|a|an|its|their|our|his|her|of|this|these|those|some|any|no|in|on|under|despite|such|by|from|with|against)$/;

/** The voice of the trigger at unit `at`, or null where the word is a noun there: 'the attack', 'the use of'. */
export function voiceOf(units: readonly Unit[], at: number, trigger: Trigger): Voice | null {
  switch (trigger.form) {
    case 'active':
    case 'fixed':
    case 'past':
    case 'gerund':
      return 'active';
    case 'passive':
      return 'passive';
    case 'bare':
      return units[at - 1]?.type === 'name' && units[at + 1]?.type !== 'mark' ? 'active' : null;
    case 'base':
    case 'third':
      if (isAdjective(units, at)) return null;
      return units[at - 1]?.type !== 'name' && DETERMINERS.test(lastWord(units[at - 1])) ? null : 'active';
    case 'participle':
      return hasBefore(units, at, HAVE) && !hasBefore(units, at, BEEN) ? 'active' : 'passive';
    case 'pastOrParticiple':
      return isAttributive(units, at) ? null : pastOrParticiple(units, at);
  }
}

/** 'trained staff, secure databases': a word that may be an adjective is one before its noun in a list. */
function isAdjective(units: readonly Unit[], at: number): boolean {
  return (
    /^(?:secure|open|clean|complete|separate|direct|free|advance|mature|corrupt|abuse)$/.test(
      units[at]?.text ?? '',
    ) &&
    units[at + 1]?.type === 'name' &&
    (units[at - 1]?.text === ',' || is(units[at - 1], ROLE.conjunction))
  );
}

function lastWord(unit: Unit | undefined): string {
  return unit?.text.split(' ').at(-1) ?? '';
}

const HAVE = /^(?:has|have|had|having)$/;
const BEEN = /^(?:been)$/;
const BE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/;

function pastOrParticiple(units: readonly Unit[], at: number): Voice | null {
  if (hasBefore(units, at, BE)) return 'passive';
  if (hasBefore(units, at, HAVE)) return 'active';
  for (let right = at + 1; right <= at + 2; right += 1) {
    if (is(units[right], ROLE.agent)) return 'passive';
    if (!is(units[right], ROLE.filler)) break;
  }
  return 'active';
}

/** 'need encrypted networks, trained diplomats': a participle before its noun, with no past tense before it to go on from. */
function isAttributive(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  if (units[at + 1]?.type !== 'name' || !before || before.type === 'name') return false;
  if (/^(?:need|needs|want|wants|lack|lacks|require|requires)$/.test(before.text)) return true;
  if (is(before, ROLE.relative | ROLE.pronoun | ROLE.passive | ROLE.modal | ROLE.hedge | ROLE.negation))
    return false;
  if (HAVE.test(before.text) || /ly$/.test(before.text) || ADVERB.test(before.text)) return false;
  if (before.text !== ',' && !is(before, ROLE.conjunction)) return DETERMINERS.test(before.text);
  return !units.some((unit, index) => index < at - 1 && isPast(unit) && !isAttributive(units, index));
}

const ADVERB = /^(?:also|then|once|still|now|already)$/;

function isPast({ verb, text }: Unit): boolean {
  return (
    verb && /(?:ed|ew|ook|ave|old|ound|ought|uilt|ent|ade|ept|id|ad|as|ere)$/.test(text.split(' ')[0] ?? '')
  );
}

/** Looks back over adverbs and auxiliaries, no further. */
function hasBefore(units: readonly Unit[], at: number, word: RegExp): boolean {
  for (let left = at - 1; left >= Math.max(0, at - 4); left -= 1) {
    const unit = units[left];
    if (unit?.text.split(' ').some((each) => word.test(each))) return true;
    if (!is(unit, ROLE.filler | ROLE.negation | ROLE.modal | ROLE.hedge | ROLE.affirmed | ROLE.passive))
      return false;
  }
  return false;
}
