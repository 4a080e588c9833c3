/** Reads what qualifies a head noun: known qualifiers, names, or for some heads any noun at all. */
import type { Qualifier } from '../cues.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { isHyphen } from '../name-index.ts';
import type { Head } from './head-index.ts';
import type { Part } from './composition.ts';
import { mayModify } from './modifiers.ts';

/** Kinds whose names may qualify a noun that is not made for members: 'serangan ransomware', 'ICT misuse'. */
const QUALIFYING = new Set([
  'Threat',
  'Technology',
  'Asset',
  'Sector',
  'Domain',
  'Concept',
  'Capability',
  'Policy',
  'DiplomacyType',
  'Group',
  'NonStateActor',
]);
const MEMBER_OF = new Set(['State', 'RegionalBody', 'Place']);
const OWNERS = new Set(['GovernmentBody', 'Organization', 'Group', 'RegionalBody', 'Sector']);

export interface QualifierMatch {
  qualifier: Qualifier;
  end: number;
}

/** The longest qualifier of the list at `from`; a mistyped one too. */
export function qualifierAt({ tokens, lexicon, language }: Reading, from: number): QualifierMatch | null {
  let node = lexicon.heads.qualifiers[language].root;
  let best: QualifierMatch | null = null;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (at > from && isHyphen(token)) continue;
    const child = node.next?.get(token.key) ?? mistyped(token.key, node, lexicon);
    if (!child) break;
    node = child;
    if (node.values?.[0]) best = { qualifier: node.values[0], end: at + 1 };
  }
  return best;
}

function mistyped(
  key: string,
  node: { next: Map<string, never> | undefined } | Reading['lexicon']['heads']['qualifiers']['id']['root'],
  lexicon: Reading['lexicon'],
) {
  const [correction] = key.length >= 7 ? lexicon.reader.guard.corrections(key) : [];
  return correction?.distance === 1 ? node.next?.get(correction.word) : undefined;
}

/** Whether this name may stand beside this head. */
export function mayQualify(head: Head, mention: Mention): boolean {
  const { kind } = mention.entity;
  // 'under that law operators must …': what points back qualifies nothing.
  if (mention.foundBy === 'anaphor') return false;
  if (head.noun.member) return MEMBER_OF.has(kind);
  if (head.noun.own && OWNERS.has(kind)) return true;
  if (head.noun.needsName) return kind === 'Technology' || kind === 'Domain';
  return QUALIFYING.has(kind);
}

/** A bare noun that may qualify an open head. */
export function bareNoun(reading: Reading, at: number): Part | null {
  const token = reading.tokens[at];
  return token && token.norm.length >= 3 && mayModify(reading, at) ? { word: token.norm } : null;
}

/** Whether a state is named by its adjective: 'Russian', not 'Russia'. */
export function isNationality({ entity, from, to }: Mention, tokens: Reading['tokens']): boolean {
  if (entity.kind !== 'State' || entity.collective === true || to - from !== 1) return false;
  const word = tokens[from]?.text ?? '';
  return word.length > 3 && word !== entity.labelEn && word !== entity.labelId;
}
