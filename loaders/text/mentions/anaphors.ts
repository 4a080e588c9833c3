/** 'serangan tersebut', 'this agency', 'its member states': a noun that points back names what was named before. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import type { Language } from '../../../graph/model.ts';
import { slug } from '../gazetteer.ts';
import { isOneOfAKind } from '../mention.ts';
import { baseForm, normalise } from '../tokens.ts';
import type { Reading } from '../mention-table.ts';

const BOTH = /^(?:kedua|ketiga|both|two|three)$/;
const BACK_ID = new Set(['ini', 'itu', 'tersebut', 'tadi']);
const BACK_EN = new Set(['this', 'these', 'those', 'that', 'such']);

export function findAnaphors(reading: Reading): void {
  const { tokens, language, lexicon } = reading;
  findMembers(reading);
  for (let at = 0; at < tokens.length; at += 1) {
    const noun = tokens[at];
    if (noun?.shape !== 'word') continue;
    const kinds = lexicon.pointers.get(noun.key);
    if (kinds && pair(reading, at, kinds)) continue;
    const span = language === 'id' ? indonesian(reading, at) : english(reading, at);
    if (span && kinds)
      pointBack(reading, at, span, referent(reading, at, noun.key, kinds) ?? deed(reading, noun.key));
    else if (span) pointBack(reading, at, span, namesake(reading, at, noun.key));
    else if (kinds && isDefinite(reading, at))
      pointBack(
        reading,
        at,
        { from: at - 1, to: at + 1 },
        meant(reading, at, kinds) ?? deed(reading, noun.key),
      );
    else shortForm(reading, at);
  }
}

/** What 'the gang' or 'kelompok itu' means whose noun is token `at`; null where it points to nothing. */
export function definiteReferent(reading: Reading, at: number): EntityRecord | null {
  const noun = reading.tokens[at];
  const kinds = noun && reading.lexicon.pointers.get(noun.key);
  if (!kinds) return null;
  return /^(?:the|this|that)$/.test(reading.tokens[at - 1]?.norm ?? '') ? meant(reading, at, kinds) : null;
}

interface Span {
  from: number;
  to: number;
}

function pointBack(reading: Reading, at: number, span: Span, entity: EntityRecord | null): void {
  const { table } = reading;
  if (!entity) return;
  const covering = table.at(at);
  if (covering) {
    if (covering.to - covering.from > 1 || covering.entity.kind !== entity.kind) return;
    table.remove(covering);
  }
  if (table.isFree(span.from, span.to)) table.add(entity, span.from, span.to, 'anaphor');
  else if (covering) table.add(covering.entity, covering.from, covering.to, covering.foundBy);
}

function indonesian({ tokens, table }: Reading, at: number): Span | null {
  if (!BACK_ID.has(tokens[at + 1]?.norm ?? '')) return null;
  // 'teknologi itu sendiri' is technology itself, nothing named before.
  if (tokens[at + 2]?.norm === 'sendiri' && table.at(at)) return null;
  return { from: at, to: at + 2 };
}

function english({ tokens }: Reading, at: number): Span | null {
  return BACK_EN.has(tokens[at - 1]?.norm ?? '') ? { from: at - 1, to: at + 1 } : null;
}

/** The last entity whose name holds the noun, else the last of a kind that the noun can point to. */
function referent(reading: Reading, at: number, noun: string, kinds: readonly string[]): EntityRecord | null {
  const fitting = before(reading, at).filter(
    (entity) => kinds.includes(entity.kind) && !isGeneric(entity, noun),
  );
  return fitting.find((entity) => holds(entity, noun)) ?? fitting[0] ?? null;
}

/** 'vaksin itu' after 'vaksin dengue': the last entity that is called by that noun and more. */
function namesake(reading: Reading, at: number, noun: string): EntityRecord | null {
  if (noun.length < 4) return null;
  return (
    before(reading, at).find(
      (entity) => entity.kind !== 'Statistic' && nounOf(entity, reading.language) === noun,
    ) ?? null
  );
}

const nouns: Record<Language, WeakMap<EntityRecord, string>> = { id: new WeakMap(), en: new WeakMap() };

/** The noun that a name of several words is built on; empty for one of a single word. */
function nounOf(entity: EntityRecord, language: Language): string {
  let noun = nouns[language].get(entity);
  if (noun === undefined) {
    const words = normalise(language === 'id' ? entity.labelId : entity.labelEn).split(' ');
    noun = words.length > 1 ? baseForm((language === 'id' ? words[0] : words.at(-1)) ?? '') : '';
    nouns[language].set(entity, noun);
  }
  return noun;
}

/** 'the commission', 'the law': a noun alone after 'the', with nothing that says which. */
function isDefinite({ tokens, language, table, grammar }: Reading, at: number): boolean {
  if (language !== 'en' || tokens[at - 1]?.norm !== 'the') return false;
  const [noun, next] = [tokens[at], tokens[at + 1]];
  if (!noun || noun.capital || noun.norm !== noun.key || (table.at(at)?.to ?? at + 1) > at + 1) return false;
  if (next?.norm === 'of' || table.at(at + 1)) return false;
  return next?.shape !== 'word' || grammar.phrases.words.has(next.norm) || /(?:ed|s)$/.test(next.norm);
}

/** 'the attack', where the text has told of one without naming it. */
function deed({ memory }: Reading, noun: string): EntityRecord | null {
  if (!/^(?:serangan|attack)$/.test(noun)) return null;
  return memory.made({
    id: 'serangan',
    kind: 'Threat',
    labelId: 'Serangan',
    labelEn: 'Attacks',
    aliases: [],
  });
}

const NEAR = 12;

/** What a definite noun means: the last of its kinds that was named not long ago, and is one of a kind or made for this text. */
function meant(reading: Reading, at: number, kinds: readonly string[]): EntityRecord | null {
  const noun = reading.tokens[at]?.key ?? '';
  const near = before(reading, at)
    .slice(0, NEAR)
    .filter((entity) => kinds.includes(entity.kind) && !isGeneric(entity, noun));
  return near.find((entity) => holds(entity, noun)) ?? near.find(isOneOfAKind) ?? near.find(isTitled) ?? null;
}

/** It has a name of its own: 'Falsehoods Act'. */
function isTitled(entity: EntityRecord): boolean {
  return /\s\p{Lu}|^\p{Lu}{2}/u.test(entity.labelEn);
}

/** 'Kedua negara itu', 'both agencies', 'the two countries': the two, or three, that were named together last. */
function pair(reading: Reading, at: number, kinds: readonly string[]): boolean {
  const { tokens, table, memory } = reading;
  const count = tokens[at - 1]?.norm ?? '';
  if (!BOTH.test(count) || table.at(at - 1)) return false;
  const many = /^(?:ketiga|three)$/.test(count) ? 3 : 2;
  const definite = tokens[at - 2]?.norm === 'the';
  if (/^(?:two|three)$/.test(count) && !definite) return false;
  const fits = (entity: EntityRecord): boolean =>
    kinds.some((kind) => kind === entity.kind) && entity.collective !== true;
  const listed = memory.lastList.filter(fits);
  const named = [...new Set(before(reading, at - 1).filter(fits))].slice(0, many).reverse();
  const inSentence = table.list().filter((mention) => mention.to < at && fits(mention.entity)).length >= many;
  const meantAll = listed.length === many && !inSentence ? listed : named;
  const [first, ...others] = meantAll;
  if (!first || meantAll.length !== many) return false;
  const covering = table.at(at);
  if (covering && covering.to - covering.from > 1) return false;
  if (covering) table.remove(covering);
  const to = BACK_ID.has(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
  const from = definite ? at - 2 : at - 1;
  const mention = table.isFree(from, to) ? table.add(first, from, to, 'pair') : null;
  for (const other of mention ? others : []) if (mention) table.addInner(mention, other, from, to);
  return mention !== null;
}

/** What was named before the token: in its sentence, then in those before; the last first. */
function before({ table, memory }: Reading, at: number): EntityRecord[] {
  const here = table.list().filter((mention) => mention.to <= at);
  return [...here.map((mention) => mention.entity).reverse(), ...memory.recent()];
}

function holds(entity: EntityRecord, noun: string): boolean {
  return `${normalise(entity.labelId)} ${normalise(entity.labelEn)}`.includes(noun);
}

/** 'negara tersebut' points to one state, not to states in general. */
function isGeneric(entity: EntityRecord, noun: string): boolean {
  if (entity.kind === 'State' || entity.kind === 'Organization') return entity.collective === true;
  return normalise(entity.labelId) === noun || normalise(entity.labelEn) === noun;
}

/** 'its member states', 'negara-negara anggotanya': those of the body named last. */
function findMembers(reading: Reading): void {
  const { table, tokens, lexicon } = reading;
  for (const mention of table.list()) {
    if (mention.entity.id !== 'negara-anggota') continue;
    const owned =
      /^(?:its|their)$/.test(tokens[mention.from - 1]?.norm ?? '') ||
      tokens[mention.to - 1]?.norm.endsWith('nya');
    const body = owned
      ? before(reading, mention.from).find((entity) => entity.kind === 'RegionalBody')
      : undefined;
    const members = body && lexicon.entities.get(slug(`negara-negara ${body.id}`));
    if (members) table.repoint(mention, members);
  }
}

/** 'perangkat' for 'perangkat diplomasi', 'tools' for 'diplomatic tools': the head noun of a name not long ago. */
function shortForm(reading: Reading, at: number): void {
  const { tokens, table, grammar, lexicon, language, memory } = reading;
  const token = tokens[at];
  if (!token) return;
  const entity = language === memory.language ? memory.heads().get(token.key) : undefined;
  if (
    !entity ||
    token.norm.length < 5 ||
    token.capital ||
    table.at(at) ||
    grammar.phrases.words.has(token.norm)
  )
    return;
  const qualifier = language === 'id' ? tokens[at + 1] : tokens[at - 1];
  if (
    qualifier?.shape === 'word' &&
    !grammar.phrases.words.has(qualifier.norm) &&
    !lexicon.vague.has(qualifier.norm)
  )
    return;
  if (lexicon.heads.nouns[language].words.has(token.key) && !/^(?:serangan|attack)$/.test(token.key)) return;
  table.add(entity, at, at + 1, 'anaphor');
}
