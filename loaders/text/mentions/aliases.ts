/** 'X, also known as Y', 'the gang, which analysts track as Y', 'kelompok yang menamakan diri Y': one thing, two names. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { definiteReferent } from './anaphors.ts';
import { isNamed, NAMED } from './named.ts';
import { isNameWord, nameRun, runEnd, textOf } from './name-runs.ts';

/** The last word before the other name, with the words that must stand before it, if any. */
const CUES: ReadonlyMap<string, RegExp | null> = new Map([
  ['as', /^(?:known|tracked|track|tracks|to)$/],
  ['sebagai', /^(?:dikenal|disebut|dilacak|terdaftar|luas|juga)$/],
  ['diri', /^(?:menamakan|menyebut|menamai)$/],
  ['nama', /^(?:dengan|memakai)$/],
  ['julukan', /^(?:dengan|berjuluk)$/],
  ['sebutan', /^dengan$/],
  ['itself', /^(?:calls|calling|called|styling)$/],
  ['aka', null],
  ['a.k.a.', null],
  ['alias', null],
  ['dubbed', null],
  ['nicknamed', null],
  ['codenamed', null],
  ['called', null],
  ['formerly', null],
  ['dijuluki', null],
  ['berjuluk', null],
  ['bernama', null],
  ['disebut', null],
  ['dinamai', null],
  ['dinamakan', null],
  ['dipanggil', null],
]);
const SKIPPED =
  /^(?:also|better|widely|commonly|otherwise|previously|sometimes|often|usually|juga|lebih|yang|which|that|who|whom|is|are|was|were|luas|kerap|sering|dahulu|dulu|sebelumnya|,|\(|–|—|publicly|it|they|some|others|analysts|researchers|firms|companies|vendors|investigators|officials|police|experts|para|peneliti|analis|pakar|polisi|dunia|oleh|dan|and|now|once)$/;
const MOST_SKIPPED = 8;

export function findAliases(reading: Reading): void {
  const { tokens } = reading;
  for (let at = 1; at < tokens.length - 1; at += 1) {
    const before = CUES.get(tokens[at]?.norm ?? '');
    if (before === undefined || (before && !before.test(tokens[at - 1]?.norm ?? ''))) continue;
    const from = nameStart(reading, at + 1);
    if (!isNameWord(reading, from)) continue;
    other(reading, before ? at - 1 : at, from, runEnd(reading, from));
  }
}

/** Over an article and a quotation mark. */
function nameStart({ tokens }: Reading, from: number): number {
  let at = from;
  while (/^(?:the|si|sang|["“'‘«])$/.test(tokens[at]?.norm ?? '')) at += 1;
  return at;
}

function other(reading: Reading, cue: number, from: number, to: number): void {
  const left = leftOf(reading, cue);
  if (!left) return;
  const { mention } = left;
  if (!mention || !isOwnName(reading, mention)) {
    const named = mention ? apposed(reading, mention) : null;
    const entity = named ?? left.meant ?? (mention ? definiteReferent(reading, mention.from) : null);
    if (!entity) {
      if (mention && NAMED.has(mention.entity.kind)) nameRun(reading, mention.entity.kind, from, to, 'namer');
      return;
    }
    say(reading, entity, from, to);
    return;
  }
  if (mention.entity.kind === 'State' || mention.entity.kind === 'Person') return;
  say(reading, mention.entity, from, to);
}

function say(reading: Reading, entity: EntityRecord, from: number, to: number): void {
  const label = textOf(reading, from, to);
  if (!reading.table.add(entity, from, to, 'acronym')) return;
  reading.memory.names.add(label, entity, true);
  reading.memory.addAlias(entity.id, label);
}

interface Left {
  mention: Mention | undefined;
  /** What a definite noun without a name of its own means: 'the gang'. */
  meant: EntityRecord | null;
}

function leftOf(reading: Reading, cue: number): Left | null {
  const { tokens, table } = reading;
  let at = cue - 1;
  for (let skipped = 0; skipped < MOST_SKIPPED && at >= 0; skipped += 1) {
    const mention = table.at(at);
    const passed = mention?.entity.kind === 'Group' && skipped < MOST_SKIPPED - 1;
    if (mention && !passed) return { mention, meant: null };
    if (!mention && !SKIPPED.test(tokens[at]?.norm ?? '')) {
      const meant = definiteReferent(reading, at);
      return meant ? { mention: undefined, meant } : null;
    }
    at = (mention?.from ?? at) - 1;
  }
  return null;
}

/** It is a name, not a class: 'Grey Heron', not 'a gang'. */
function isOwnName({ lexicon }: Reading, mention: Mention): boolean {
  const { entity } = mention;
  return (
    entity.collective !== true &&
    (isNamed(mention) || !lexicon.entities.has(entity.id) || /^\p{Lu}.*\p{Lu}/u.test(entity.labelEn))
  );
}

/** 'Pasir Kelabu, kelompok peretas yang …': the name that the class noun stands beside. */
function apposed(reading: Reading, mention: Mention): EntityRecord | null {
  const { tokens, table } = reading;
  let comma = mention.from - 1;
  while (
    comma > 0 &&
    /^(?:a|an|the|sebuah|suatu|\p{Ll}+)$/u.test(tokens[comma]?.norm ?? '') &&
    mention.from - comma < 3
  )
    comma -= 1;
  if (tokens[comma]?.text !== ',') return null;
  const known = table.at(comma - 1);
  if (known) return known.entity.kind === mention.entity.kind ? known.entity : null;
  let from = comma;
  while (from > 0 && isNameWord(reading, from - 1)) from -= 1;
  if (from === comma) return null;
  return nameRun(reading, mention.entity.kind, from, comma, 'context')?.entity ?? null;
}
