/** 'serangan tersebut', 'this agency', 'its member states': a noun that points back names what was named before. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import { slug } from '../gazetteer.ts';
import { normalise } from '../tokens.ts';
import type { Reading } from '../mention-table.ts';

const BACK_ID = new Set(['ini', 'itu', 'tersebut', 'tadi']);
const BACK_EN = new Set(['this', 'these', 'those', 'that', 'such']);

export function findAnaphors(reading: Reading): void {
  const { tokens, language, lexicon } = reading;
  findMembers(reading);
  for (let at = 0; at < tokens.length; at += 1) {
    const noun = tokens[at];
    if (noun?.shape !== 'word') continue;
    const kinds = lexicon.pointers.get(noun.key);
    const span = kinds && (language === 'id' ? indonesian(reading, at) : english(reading, at));
    if (span) pointBack(reading, at, span, kinds);
    else shortForm(reading, at);
  }
}

interface Span {
  from: number;
  to: number;
}

function pointBack(reading: Reading, at: number, span: Span, kinds: readonly string[]): void {
  const { table, tokens } = reading;
  const entity = referent(reading, at, tokens[at]?.key ?? '', kinds);
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
  if (qualifier?.shape === 'word' && !grammar.phrases.words.has(qualifier.norm)) return;
  if (lexicon.heads.nouns[language].words.has(token.key) && !/^(?:serangan|attack)$/.test(token.key)) return;
  table.add(entity, at, at + 1, 'anaphor');
}
