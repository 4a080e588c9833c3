/** Names made of a head noun and what qualifies it: 'diplomasi vaksin', 'the energy sector', 'attacks on hospitals'. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import { isOneOfAKind, type Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { isHyphen } from '../name-index.ts';
import { joinAlternatives } from './alternatives.ts';
import { compose, PLAIN, type Link, type Part } from './composition.ts';
import { linkedName } from './linked-names.ts';
import type { Head } from './head-index.ts';
import { bareNoun, isNationality, mayQualify, qualifierAt } from './qualifiers.ts';

const MOST_QUALIFIERS = 3;
const MOST_WORDS = 2;

interface HeadMatch {
  head: Head;
  from: number;
  to: number;
}

export function findHeadPhrases(reading: Reading): void {
  const { tokens, language, table } = reading;
  const heads: HeadMatch[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const match = headAt(reading, at);
    if (!match) continue;
    heads.push(match);
    at = match.to - 1;
  }
  const inOrder = language === 'id' ? heads.reverse() : heads;
  const owned = inOrder.filter(({ head }) => head.noun.own);
  for (const match of owned) if (standsAlone(table.at(match.from), match)) phrase(reading, match);
  joinAlternatives(reading);
  for (const match of inOrder) {
    const covering = table.at(match.from);
    if (!match.head.noun.own && standsAlone(covering, match)) phrase(reading, match);
    else if (covering?.from === match.from && covering.entity.kind === match.head.noun.kind)
      shareHead(
        reading,
        match.head,
        covering.inner.map(({ entity }) => ({ entity })),
        covering.to,
      );
  }
}

/**
 * Whether the head is free to be built on: a head inside a longer name is part of that name, unless the name is a
 * common noun that an owner follows ('official websites that belong to …').
 */
function standsAlone(covering: Mention | undefined, match: HeadMatch): boolean {
  if (!covering || (covering.from === match.from && covering.to === match.to)) return true;
  if (!match.head.noun.own || covering.to !== match.to || covering.entity.kind !== match.head.noun.kind)
    return false;
  if (covering.inner.length || covering.foundBy !== 'name') return false;
  match.from = covering.from;
  return true;
}

function headAt({ tokens, lexicon, language }: Reading, from: number): HeadMatch | null {
  let node = lexicon.heads.nouns[language].root;
  let best: HeadMatch | null = null;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (at > from && isHyphen(token)) continue;
    const child = node.next?.get(token.key);
    if (!child) break;
    node = child;
    const head = node.values?.find((each) => !each.noun.capital || token.capital);
    if (head) best = { head, from, to: at + 1 };
  }
  return best;
}

function phrase(reading: Reading, match: HeadMatch): void {
  // 'Direktur Keamanan Internasional' is somebody's title.
  if (match.head.noun.kind === 'Group' && match.from > 0 && reading.tokens[match.from]?.capital) return;
  if (reading.language === 'id') indonesian(reading, match);
  else english(reading, match);
}

/** Head first: 'serangan siber', 'serangan terhadap situs pemerintah', 'negara anggota ASEAN'. */
function indonesian(reading: Reading, match: HeadMatch): void {
  const { table } = reading;
  const { head } = match;
  const parts: Part[] = [];
  let to = match.to;
  while (parts.length < MOST_QUALIFIERS) {
    const mention = table.at(to);
    if (
      mention &&
      mention.from === to &&
      (parts.length === 0 || !isOneOfAKind(mention.entity)) &&
      mayQualify(head, mention)
    ) {
      parts.push({ entity: mention.entity });
      to = mention.to;
      break;
    }
    const qualifier = mention || head.noun.member || head.noun.needsName ? null : qualifierAt(reading, to);
    const noun = qualifier || mention || !(head.noun.open || head.noun.openId) ? null : bareNoun(reading, to);
    if (qualifier) parts.push({ qualifier: qualifier.qualifier });
    else if (noun && parts.length < MOST_WORDS) parts.push(noun);
    else break;
    to = qualifier?.end ?? to + 1;
  }
  if (parts.length) {
    put(reading, match, parts, PLAIN, match.from, to);
    shareHead(reading, head, parts, to);
  } else linked(reading, match);
}

/** 'keamanan darat, laut, dan udara': the head goes with each space of the list. */
function shareHead(reading: Reading, head: Head, [part]: readonly Part[], from: number): void {
  const { table, tokens } = reading;
  if (!part || !('entity' in part) || part.entity.kind !== 'Domain') return;
  for (let at = from; ;) {
    let next = at;
    while (/^(?:,|dan|serta|maupun|atau)$/.test(tokens[next]?.norm ?? '')) next += 1;
    const mention = next > at ? table.at(next) : undefined;
    if (!mention || mention.from !== next || mention.entity.kind !== 'Domain') return;
    table.repoint(mention, compose(reading, head, [{ entity: mention.entity }]));
    at = mention.to;
  }
}

/** Head last, or followed by 'of', 'on', 'against': 'supply chain attack', 'misuse of ICT'. */
function english(reading: Reading, match: HeadMatch): void {
  const { head } = match;
  const before = qualifiersBefore(reading, match);
  if (before && head.noun.needsLink) {
    linked(reading, { ...match, from: before.from });
    return;
  }
  if (before) {
    put(reading, match, before.parts, PLAIN, before.from, match.to);
    return;
  }
  linked(reading, match);
}

function linked(reading: Reading, match: HeadMatch): void {
  const found = linkedName(reading, match.head, match.to);
  const listed = found && match.head.noun.kind === 'Group' && isListed(reading, found.mention.to);
  if (found && !listed)
    put(reading, match, [{ entity: found.mention.entity }], found.link, match.from, found.mention.to);
}

/** 'officials from Ukraine, Moldova and Georgia': the list goes on, and no one state says which. */
function isListed({ tokens }: Reading, at: number): boolean {
  return /^(?:,|and|dan|serta)$/.test(tokens[at]?.norm ?? '') && tokens[at + 1]?.capital === true;
}

function put(
  reading: Reading,
  match: HeadMatch,
  parts: readonly Part[],
  link: Link,
  from: number,
  to: number,
): void {
  const entity = namedByItself(match.head, parts) ?? compose(reading, match.head, parts, link);
  const mention = reading.table.add(entity, from, to, 'head-noun', match);
  if (mention) mention.inner = mention.inner.filter((inner) => inner.entity.kind !== 'Place');
}

/** 'latihan Locked Shields', 'ancaman ransomware': the head noun only says what the name is. */
function namedByItself(head: Head, parts: readonly Part[]): EntityRecord | null {
  const [part] = parts;
  if (
    parts.length !== 1 ||
    !part ||
    !('entity' in part) ||
    part.entity.kind !== head.noun.kind ||
    head.noun.member ||
    head.noun.apart
  )
    return null;
  return /^(?:Threat|Sector|Technology|NonStateActor)$/.test(head.noun.kind) || isNamed(part.entity)
    ? part.entity
    : null;
}

function isNamed(entity: EntityRecord): boolean {
  return isOneOfAKind(entity) || /^\p{Lu}.*\s\p{Lu}|^\p{Lu}{2}/u.test(entity.labelEn);
}

/** The longest run of qualifiers and names that ends right before the head; nearest to the head first. */
function qualifiersBefore(
  reading: Reading,
  { head, from }: HeadMatch,
): { parts: Part[]; from: number } | null {
  for (let start = Math.max(0, from - 2 * MOST_QUALIFIERS); start < from; start += 1) {
    const parts = partsBetween(reading, head, start, from);
    if (parts) return { parts: parts.reverse(), from: start };
  }
  return null;
}

function partsBetween(reading: Reading, head: Head, from: number, end: number): Part[] | null {
  const { table, tokens } = reading;
  const parts: Part[] = [];
  let at = from;
  while (at < end && parts.length < MOST_QUALIFIERS) {
    const token = tokens[at];
    if (token && at > from && (isHyphen(token) || isPossessive(tokens, at))) {
      at += 1;
      continue;
    }
    const mention = table.at(at);
    if (mention) {
      if (mention.from !== at || mention.to > end) return null;
      if (
        !mayQualify(head, mention) &&
        !(at === from && isNationality(mention, tokens) && OF_NATIONS.has(head.noun.kind))
      )
        return null;
      parts.push({ entity: mention.entity });
      at = mention.to;
      continue;
    }
    const qualifier = head.noun.member || head.noun.needsName ? null : qualifierAt(reading, at);
    const noun = qualifier || !head.noun.open ? null : bareNoun(reading, at);
    if (qualifier && qualifier.end <= end) parts.push({ qualifier: qualifier.qualifier });
    else if (noun) parts.push(noun);
    else return null;
    at = qualifier?.end ?? at + 1;
  }
  return at === end && parts.length ? parts : null;
}

/** The mark of 'dock workers’ union'. */
function isPossessive(tokens: Reading['tokens'], at: number): boolean {
  return /^['’]$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.norm.endsWith('s') === true;
}

/** 'Russian ambassador', 'Peruvian police'. */
const OF_NATIONS = new Set(['Group', 'NonStateActor', 'GovernmentBody']);
