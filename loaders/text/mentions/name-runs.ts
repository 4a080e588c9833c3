/** Runs of capitalised words that nothing has explained yet: what an unknown name looks like. */
import { slug } from '../gazetteer.ts';
import type { FoundBy, Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { joinsNeighbours } from '../tokens.ts';

const LONGEST_NAME = 4;

/** A capitalised word that nothing else explains. */
export function isNameWord(reading: Reading, at: number): boolean {
  const { tokens, table, lexicon, grammar } = reading;
  const token = tokens[at];
  if (!token?.capital || table.at(at) || token.norm.length < 2) return false;
  if (lexicon.notNames.has(token.norm) || lexicon.titles.has(token.norm)) return false;
  if (grammar.phrases.words.has(token.norm) || lexicon.heads.proper.words.has(token.key)) return false;
  return !lexicon.heads.nouns.id.words.has(token.key) && !lexicon.heads.nouns.en.words.has(token.key);
}

export function runEnd(reading: Reading, from: number): number {
  const { tokens } = reading;
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST_NAME * 2) {
    const initial = tokens[to]?.text === '.' && /^\p{Lu}$/u.test(tokens[to - 1]?.text ?? '');
    if (
      !initial &&
      !isNameWord(reading, to) &&
      !isInitial(reading, to) &&
      !joins(reading, to) &&
      !isTitled(reading, to)
    )
      break;
    to += 1;
  }
  return to;
}

/** 'Laut' in 'Elang Laut': a common noun with a capital of its own is a word of the name before it. */
function isTitled({ tokens, table, lexicon }: Reading, at: number): boolean {
  const [token, mention] = [tokens[at], table.at(at)];
  if (!token?.capital || token.upper || lexicon.heads.proper.words.has(token.key)) return false;
  return mention !== undefined && mention.to - mention.from === 1 && NOUNS.has(mention.entity.kind);
}

/** Kinds whose nouns are no names. */
const NOUNS = new Set(['Asset', 'Domain', 'Concept', 'Technology', 'Sector', 'Impact', 'Capability']);

/** The hyphen or stroke of 'KE-CIRT/CC'. */
function joins(reading: Reading, at: number): boolean {
  if (!joinsNeighbours(reading.tokens, at)) return false;
  const after = reading.tokens[at + 1];
  return isNameWord(reading, at + 1) || after?.shape === 'number' || after?.upper === true;
}

function isInitial({ tokens }: Reading, at: number): boolean {
  return /^\p{Lu}$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '.';
}

/** A single word at the head of a sentence may have its capital from there. */
export function startsSentence({ tokens }: Reading, from: number, to: number): boolean {
  return (
    from === 0 && to === 1 && tokens[0]?.upper !== true && !/\p{Ll}\p{Lu}|\p{N}/u.test(tokens[0]?.text ?? '')
  );
}

export function textOf({ tokens, sentence }: Reading, from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return sentence.text
    .slice((first?.start ?? 0) - sentence.start, (last?.end ?? 0) - sentence.start)
    .replace(/\s+/g, ' ');
}

/** Makes the run a name of this document, which later sentences know. */
export function nameRun(
  reading: Reading,
  kind: string,
  from: number,
  to: number,
  foundBy: FoundBy,
): Mention | null {
  const { memory, table } = reading;
  const label = textOf(reading, from, to);
  const entity = memory.made({ id: slug(label), kind, labelId: label, labelEn: label, aliases: [] });
  const mention = table.add(entity, from, to, foundBy);
  if (!mention) return null;
  mention.inner = mention.inner.filter((inner) => !NOUNS.has(inner.entity.kind) || inner.to - inner.from > 1);
  memory.names.add(label, entity, true);
  return mention;
}
