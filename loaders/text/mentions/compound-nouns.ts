/** A known common noun with free words beside it is a name of its own: 'emergency hotline', 'radar pantai', 'Russian ambassador'. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import { slug } from '../gazetteer.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { capitalise } from './composition.ts';
import { modifiersAfter, modifiersBefore } from './modifiers.ts';
import { textOf } from './name-runs.ts';
import { isNationality } from './qualifiers.ts';

const KINDS = new Set([
  'Asset',
  'Technology',
  'Threat',
  'Group',
  'NonStateActor',
  'Organization',
  'GovernmentBody',
  'Capability',
  'Policy',
  'Agreement',
  'Sector',
  'Concept',
  'Impact',
  'Place',
  'State',
]);

export function findCompounds(reading: Reading): void {
  for (const mention of reading.table.list()) {
    if (!isCommonNoun(reading, mention)) continue;
    if (COUNTED.has(mention.entity.kind) && isCounted(reading, mention)) countedSet(reading, mention);
    else extend(reading, mention);
  }
}

/** One word in small letters that names a class. */
function isCommonNoun(
  { tokens, lexicon, language }: Reading,
  { entity, from, to, foundBy }: Mention,
): boolean {
  // People named by what they do ('chemists') are in no list.
  const isAgent = foundBy === 'context' && entity.kind === 'Group';
  if (to - from !== 1 || !(foundBy === 'name' || isAgent) || !KINDS.has(entity.kind)) return false;
  const token = tokens[from];
  if (!token || (token.capital && (from > 0 || token.upper || language === 'en'))) return false;
  return isAgent || lexicon.entities.has(entity.id);
}

/** '62 agencies', '25 negara': so many of them, and not the class. */
const COUNTED = new Set(['GovernmentBody', 'State', 'Organization']);
const FEW = 999;

function isCounted({ tokens, lexicon }: Reading, { from }: Mention): boolean {
  const number = tokens[numberAt(tokens, from)];
  if (!number) return false;
  const value = number.shape === 'number' ? Number(number.text) : (lexicon.numbers.get(number.norm) ?? NaN);
  return value > 1 && value <= FEW;
}

/** 'nineteen other countries' are counted as 'nineteen countries' are. */
function numberAt(tokens: Reading['tokens'], from: number): number {
  return /^(?:other|more|further|neighbouring)$/.test(tokens[from - 1]?.norm ?? '') ? from - 2 : from - 1;
}

function countedSet(reading: Reading, noun: Mention): void {
  const from = numberAt(reading.tokens, noun.from);
  reading.table.add(
    compound(reading, { ...noun.entity, collective: true }, from, noun.to),
    from,
    noun.to,
    'head-noun',
    noun,
  );
}

function extend(reading: Reading, noun: Mention): void {
  const { table, language } = reading;
  const from =
    language === 'en' ? nationality(reading, noun, modifiersBefore(reading, noun.from)) : noun.from;
  const to = language === 'id' ? modifiersAfter(reading, noun.to) : noun.to;
  if (from === noun.from && to === noun.to) return;
  table.add(compound(reading, noun.entity, from, to), from, to, 'head-noun', noun);
}

const OF_NATIONS = new Set(['Group', 'NonStateActor', 'GovernmentBody', 'Organization']);

/** 'Russian ambassador': the adjective of a state belongs to the noun. */
function nationality({ table, tokens }: Reading, noun: Mention, from: number): number {
  const state = table.at(from - 1);
  return state && state.to === from && isNationality(state, tokens) && OF_NATIONS.has(noun.entity.kind)
    ? state.from
    : from;
}

function compound(reading: Reading, head: EntityRecord, from: number, to: number): EntityRecord {
  const { memory, lexicon } = reading;
  const label = capitalise(textOf(reading, from, to));
  const id = slug(label);
  const known = lexicon.entities.get(id);
  if (known?.kind === head.kind) return known;
  return memory.made({
    id: known ? `${id}-${head.kind.toLowerCase()}` : id,
    kind: head.kind,
    labelId: label,
    labelEn: label,
    aliases: [],
    ...(head.collective === true ? { collective: true } : {}),
  });
}
