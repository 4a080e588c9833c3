/** Finds citations: '(Chotimah, 2019)' and 'Shaun Riordan (2016)' name their authors and a publication. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import { slug } from '../gazetteer.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { joinsNeighbours, type Token } from '../tokens.ts';

const YEAR = /^(?:1[89]|20)\d{2}$/;
const LONGEST = 40;
const JOINERS = new Set(['and', 'dan', '&', 'dan kawan-kawan']);
const OTHERS = new Set(['et', 'al', 'dkk', 'etal']);
const AUTHOR_KINDS = new Set(['Person', 'Organization', 'GovernmentBody', 'RegionalBody']);

export function findCitations(reading: Reading): void {
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.text !== '(') continue;
    const close = closing(tokens, at);
    if (close < 0) continue;
    if (!narrative(reading, at, close)) bracketed(reading, at, close);
  }
}

function closing(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at < Math.min(tokens.length, open + LONGEST); at += 1) {
    if (tokens[at]?.text === ')') return at;
    if (tokens[at]?.text === '(') return -1;
  }
  return -1;
}

/** 'Shaun Riordan (2016)': a name, then a year alone (or with a page) in brackets. */
function narrative(reading: Reading, open: number, close: number): boolean {
  const { tokens } = reading;
  const year = tokens[open + 1];
  if (!year || !YEAR.test(year.norm.slice(0, 4)) || year.norm.length > 5) return false;
  if (close > open + 2 && !/^[,:]$/.test(tokens[open + 2]?.text ?? '')) return false;
  const names = authorsBefore(reading, open);
  if (!names.length) return false;
  cite(reading, names, names[0]?.from ?? open, close + 1, Number(year.norm.slice(0, 4)));
  return true;
}

interface AuthorSpan {
  from: number;
  to: number;
}

/** The names right before the bracket, back over 'and' and 'et al.'. */
function authorsBefore(reading: Reading, open: number): AuthorSpan[] {
  const { tokens, table } = reading;
  const names: AuthorSpan[] = [];
  let end = open;
  while (
    end > 0 &&
    (OTHERS.has(tokens[end - 1]?.norm ?? '') || (tokens[end - 1]?.text === '.' && end < open + 1))
  )
    end -= 1;
  for (;;) {
    const known = table.at(end - 1);
    const from =
      known && AUTHOR_KINDS.has(known.entity.kind) && !isSecondHalf(tokens, known.from)
        ? known.from
        : nameStart(reading, end);
    if (from === end) break;
    names.unshift({ from, to: end });
    const joiner = tokens[from - 1];
    if (!joiner || !JOINERS.has(joiner.norm) || !(tokens[from - 2]?.capital ?? false)) break;
    end = from - 1;
  }
  return names;
}

/** 'Jones' in 'Knight-Jones'. */
function isSecondHalf(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 2]?.capital === true && joinsNeighbours(tokens, at - 1);
}

/** Where a run of capitalised words that ends at `end` begins; function words and known names are no part of it. */
function nameStart({ tokens, table, grammar, lexicon }: Reading, end: number): number {
  let from = end;
  while (from > 0 && end - from < 6) {
    const token = tokens[from - 1];
    const initial = token?.text === '.' && /^\p{Lu}$/u.test(tokens[from - 2]?.text ?? '');
    // 'Knight-Jones' is one surname.
    if (from < end && tokens[from - 2]?.capital && joinsNeighbours(tokens, from - 1)) {
      from -= 2;
      continue;
    }
    const kind = table.at(from - 1)?.entity.kind;
    if (!token || (kind !== undefined && kind !== 'Person')) break;
    if (!initial && (!token.capital || lexicon.notNames.has(token.norm) || lexicon.titles.has(token.norm)))
      break;
    if (from === 1 && end > 1 && grammar.phrases.words.has(token.norm)) break;
    from -= 1;
  }
  return from;
}

/** '(Chotimah, 2019; Nye & Welch, 2014, p. 3)': each part with a name and a year is a citation. */
function bracketed(reading: Reading, open: number, close: number): void {
  const { tokens } = reading;
  const parts: AuthorSpan[] = [];
  let from = open + 1;
  for (let at = open + 1; at <= close; at += 1) {
    if (at < close && tokens[at]?.text !== ';') continue;
    parts.push({ from, to: at });
    from = at + 1;
  }
  for (const part of parts)
    citePart(reading, part, parts.length === 1 ? { from: open, to: close + 1 } : part);
}

function citePart(reading: Reading, part: AuthorSpan, span: AuthorSpan): void {
  const { tokens, table } = reading;
  let yearAt = -1;
  for (let at = part.from; at < part.to; at += 1) {
    if (YEAR.test(tokens[at]?.norm.slice(0, 4) ?? '') && (tokens[at]?.norm.length ?? 9) <= 5) yearAt = at;
    if (yearAt >= 0) break;
  }
  if (yearAt <= part.from) return;
  let end = yearAt;
  while (end > part.from && /^[,.]$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
  while (end > part.from && (OTHERS.has(tokens[end - 1]?.norm ?? '') || tokens[end - 1]?.text === '.'))
    end -= 1;
  const names: AuthorSpan[] = [];
  let from = part.from;
  for (let at = part.from; at <= end; at += 1) {
    const splits = JOINERS.has(tokens[at]?.norm ?? '') || tokens[at]?.text === ',';
    const whole = table.at(at);
    if (at < end && (!splits || (whole && whole.from < at && whole.to > at + 1))) continue;
    if (at > from) names.push({ from, to: at });
    from = at + 1;
  }
  const right = names.filter((name) => isAuthor(reading, name));
  if (!right.length || right.length !== names.length || right.length > 6) return;
  cite(reading, right, span.from, span.to, Number(tokens[yearAt]?.norm.slice(0, 4)));
}

function isAuthor({ tokens, table }: Reading, name: AuthorSpan): boolean {
  const known = table.at(name.from);
  if (known && known.to === name.to && AUTHOR_KINDS.has(known.entity.kind)) return true;
  if (name.to - name.from > 5) return false;
  for (let at = name.from; at < name.to; at += 1) {
    const token = tokens[at];
    if (!token || !(token.capital || /^(?:\.|de|van|der|von|bin|al|-)$/.test(token.norm))) return false;
  }
  return tokens[name.from]?.capital ?? false;
}

function cite(reading: Reading, names: readonly AuthorSpan[], from: number, to: number, year: number): void {
  const { table, memory } = reading;
  const authors = names.map((name) => author(reading, name));
  const surnames = authors.map((entity) => surnameOf(entity));
  const label = `${surnames.join(' & ')} (${year})`;
  const publication = memory.made({
    id: slug(`${surnames.join(' ')} ${year}`),
    kind: 'Publication',
    labelId: label,
    labelEn: label,
    aliases: [],
    properties: { year },
  });
  const mention = table.add(publication, from, to, 'citation');
  if (!mention) return;
  names.forEach((name, index) => {
    const entity = authors[index];
    if (entity && !mention.inner.some((inner) => inner.entity === entity))
      table.addInner(mention, entity, name.from, name.to);
  });
}

/** The known author of that name, or a new person. */
function author(reading: Reading, name: AuthorSpan): EntityRecord {
  const { table, tokens, memory, sentence } = reading;
  const known: Mention | undefined = table.at(name.from);
  if (known && known.to === name.to && AUTHOR_KINDS.has(known.entity.kind)) return known.entity;
  const [first, last] = [tokens[name.from], tokens[name.to - 1]];
  const label = sentence.text.slice((first?.start ?? 0) - sentence.start, (last?.end ?? 0) - sentence.start);
  return person(reading, label, memory);
}

/** A person of that name; later in the document the surname alone will do. */
export function person(
  reading: Pick<Reading, 'lexicon'>,
  label: string,
  memory: Reading['memory'],
): EntityRecord {
  const name = label.replace(/\s+/g, ' ');
  const entity = memory.made({ id: slug(name), kind: 'Person', labelId: name, labelEn: name, aliases: [] });
  memory.names.add(name, entity, true);
  const surname = name.split(' ').at(-1) ?? name;
  if (
    surname !== name &&
    surname.length > 2 &&
    !reading.lexicon.names.trie.words.has(surname.toLowerCase())
  ) {
    memory.names.add(surname, entity, true);
  }
  return entity;
}

function surnameOf(entity: EntityRecord): string {
  return entity.kind === 'Person' ? (entity.labelEn.split(' ').at(-1) ?? entity.labelEn) : entity.labelEn;
}
