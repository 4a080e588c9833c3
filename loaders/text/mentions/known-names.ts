/** Finds the names that the gazetteer, or the document itself, knows: the longest first, what must be seen inside kept. */
import { isOneOfAKind, type Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import type { NameMatch } from '../name-index.ts';
import { joinsNeighbours } from '../tokens.ts';
import type { Grammar } from '../grammar.ts';
import type { Language } from '../../../graph/model.ts';

interface Found extends NameMatch {
  from: number;
  /** In characters. */
  length: number;
}

export function findKnownNames(reading: Reading): void {
  const { table } = reading;
  const found = allMatches(reading);
  found.sort((a, b) => b.length - a.length || a.from - b.from || a.corrections.length - b.corrections.length);
  const inside: Found[] = [];
  for (const match of found) {
    if (table.isFree(match.from, match.end)) {
      table.add(match.name.entity, match.from, match.end, match.corrections.length ? 'typo' : 'name');
    } else inside.push(match);
  }
  for (const match of inside) keepInside(reading, match);
}

function allMatches({ tokens, lexicon, memory, language, grammar }: Reading): Found[] {
  const found: Found[] = [];
  const indexes = memory.names.isEmpty ? [lexicon.names] : [memory.names, lexicon.names];
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from];
    if (!first || first.shape === 'mark') continue;
    for (const index of indexes) {
      for (const { name, end, corrections } of index.matches(tokens, from, lexicon.reader)) {
        if (end === from + 1 && lexicon.falseFriends[language].has(first.norm)) continue;
        if (corrections.length && isNameLike(tokens, from, end, name.proper)) continue;
        if (name.entity.kind === 'State' && isOfCurrency(tokens, from, end)) continue;
        if (
          !name.proper &&
          (isTornOff(tokens, from, end) || isVerbThere(tokens, from, end, language, grammar))
        )
          continue;
        found.push({ name, from, end, corrections, length: (tokens[end - 1]?.end ?? 0) - first.start });
      }
    }
  }
  return found;
}

/** A capitalised word within a sentence is a name of its own, and no common noun mistyped. */
function isNameLike(tokens: Reading['tokens'], from: number, end: number, proper: boolean): boolean {
  const token = tokens[from];
  return !proper && end === from + 1 && from > 0 && token?.capital === true && !token.upper;
}

/** 'dolar AS', 'Australian dollars': money, no state. */
function isOfCurrency(tokens: Reading['tokens'], from: number, end: number): boolean {
  return CURRENCY.has(tokens[from - 1]?.key ?? '') || CURRENCY.has(tokens[end]?.key ?? '');
}

const CURRENCY = new Set(
  'dolar dollar yen yuan won peso rupee rupiah ringgit baht franc kroner krona kronor pound lira ruble rouble rand $'.split(
    ' ',
  ),
);

/** 'state' in 'state-owned' is no name of its own. */
function isTornOff(tokens: Reading['tokens'], from: number, to: number): boolean {
  const joined = (at: number): boolean =>
    tokens[at]?.text === '-' &&
    tokens[at - 1]?.shape === 'word' &&
    tokens[at + 1]?.shape === 'word' &&
    joinsNeighbours(tokens, at);
  return joined(from - 1) || joined(to);
}

/** 'attacks exploit the flaw': a word that may be a verb is one before an article or a name, unless an article precedes it. */
function isVerbThere(
  tokens: Reading['tokens'],
  from: number,
  to: number,
  language: Language,
  grammar: Grammar,
): boolean {
  const token = tokens[from];
  if (language !== 'en' || to - from > 1 || !token || token.capital) return false;
  const forms = grammar.phrases.root.next?.get(token.norm)?.values?.[0]?.triggers ?? [];
  if (
    !forms.some(
      ({ form }) => form === 'base' || form === 'third' || form === 'pastOrParticiple' || form === 'gerund',
    )
  )
    return false;
  const [before, after] = [tokens[from - 1], tokens[to]];
  // 'vulnerable to storms': after 'to' only the base form is a verb.
  if (
    forms.some(({ form }) => form === 'base') &&
    /^(?:to|can|may|will|would|could|should|must|also|not|who|which|that|often|then)$/.test(
      before?.norm ?? '',
    )
  )
    return true;
  if (
    !before ||
    !after ||
    /^(?:the|a|an|of|in|on|by|from|and|or|any|this|these|for|with|against|no|its|their|to|as)$/.test(
      before.norm,
    )
  )
    return false;
  return (
    before.shape === 'word' &&
    /^(?:the|a|an|its|their|our|his|her|all|many|some|more|both|each|every)$/.test(after.norm)
  );
}

function keepInside(reading: Reading, match: Found): void {
  const { table } = reading;
  const outer = table.at(match.from);
  if (!outer || outer !== table.at(match.end - 1) || match.corrections.length) return;
  if (match.end - match.from >= outer.to - outer.from) return;
  if (!isWorthKeeping(reading, outer, match)) return;
  const within = outer.inner.some((inner) => inner.from <= match.from && inner.to >= match.end);
  if (!within) table.addInner(outer, match.name.entity, match.from, match.end);
}

/** A state or a body inside a name is one of its own; a place is not ('Dewan Eropa'), nor a common noun but a few. */
function isWorthKeeping({ tokens, lexicon, language }: Reading, outer: Mention, match: Found): boolean {
  const { entity, proper } = match.name;
  if (
    OF_TEXTS.has(outer.entity.kind) &&
    match.end === outer.to &&
    ABOUT.test(tokens[match.from - 1]?.norm ?? '')
  )
    return true;
  // 'Obat' in 'Badan Pengawas Obat dan Makanan' is a word of the name.
  if (!proper && isOneOfAKind(outer.entity) && isTitle(tokens, outer)) return false;
  if (entity.kind === 'GovernmentBody' && outer.entity.kind === 'Policy' && !proper) return false;
  if (isOneOfAKind(entity))
    return entity.kind !== 'Place' && outer.entity.kind !== 'Place' && !isAdjectiveOf(entity, outer);
  const owner = OWNING.has(tokens[match.from - 1]?.norm ?? '') && match.end === outer.to;
  if (owner && entity.kind === 'GovernmentBody') return true;
  const followsHead =
    language === 'id' ? match.from === outer.from + 1 && match.end === outer.to : match.from > outer.from;
  if (entity.kind === 'DiplomacyType') return outer.entity.kind === 'Concept';
  return (
    SHOWN_INSIDE.has(entity.kind) &&
    followsHead &&
    lexicon.heads.nouns[language].words.has(tokens[outer.from]?.key ?? '')
  );
}

/** A name of several words that begins with a capital. */
function isTitle(tokens: Reading['tokens'], { from, to }: Mention): boolean {
  return to - from > 2 && tokens[from]?.capital === true && tokens[to - 1]?.capital === true;
}

/** 'Korean' in 'South Korean'. */
function isAdjectiveOf(entity: Mention['entity'], outer: Mention): boolean {
  return entity.kind === 'State' && outer.entity.kind === 'State' && outer.entity.collective !== true;
}

/** 'Konvensi PBB tentang Kejahatan Siber': what it is about is named for itself. */
const OF_TEXTS = new Set(['Agreement', 'Policy']);
const ABOUT = /^(?:tentang|on|against|mengenai)$/;
/** 'situs resmi milik pemerintah': the owner is named for itself. */
const OWNING = new Set(['milik', 'of', 's']);
/** 'isu ruang siber', 'misuse of ICT': what the head noun is about is seen too. */
const SHOWN_INSIDE = new Set(['Technology', 'Domain']);
