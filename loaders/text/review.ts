/** What was seen and is not known: phrases that look like names, and pairs that no relation may join. */
import type { ReviewRecord } from '../../graph/load/item.ts';
import type { Reading } from './mention-table.ts';
import { properKind } from './mentions/proper-names.ts';
import { isHyphen } from './name-index.ts';
import type { SentenceRelations } from './relations/relations.ts';
import { normalise } from './tokens.ts';
import { unknownNouns } from './unknown-nouns.ts';

const MOST = 20;

export function reviewOf(reading: Reading, relations: SentenceRelations): ReviewRecord[] {
  const seen = [...unknownNames(reading), ...unknownNouns(relations.clause)].filter(
    ({ text }) => !reading.lexicon.ignored.has(normalise(text)),
  );
  return [...seen, ...misfitting(reading, relations.misfits)].slice(0, MOST);
}

function misfitting({ sentence }: Reading, misfits: SentenceRelations['misfits']): ReviewRecord[] {
  return misfits.flatMap(({ subject, object, type }) => {
    const start = Math.min(subject.start, object.start);
    const end = Math.max(subject.end, object.end);
    if (start < sentence.start || end > sentence.end) return [];
    return [
      {
        text: `${subject.entity.labelId} ${type} ${object.entity.labelId}`,
        proposedKind: null,
        candidates: [subject.entity.id, object.entity.id],
        passage: sentence.index,
        start,
        end,
        reason: 'signature',
      },
    ];
  });
}

/** Runs of capitalised words that no rule explained. */
function unknownNames(reading: Reading): ReviewRecord[] {
  const { tokens, sentence } = reading;
  const found: ReviewRecord[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isUnknown(reading, at)) continue;
    let to = at + 1;
    while (
      isUnknown(reading, to) ||
      (tokens[to] && isHyphen(tokens[to] as never) && isUnknown(reading, to + 1))
    )
      to += 1;
    const [first, last] = [tokens[at], tokens[to - 1]];
    if (first && last && !(at === 0 && to === 1 && !first.upper)) {
      const text = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
      found.push({
        text,
        proposedKind: likelyKind(reading, at, to),
        candidates: [],
        passage: sentence.index,
        start: first.start,
        end: last.end,
        reason: 'unknown',
      });
    }
    at = to - 1;
  }
  return found;
}

/** What a capitalised name is likeliest to be: its own head noun says, or the word before it. */
function likelyKind(reading: Reading, from: number, to: number): string {
  const proper = properKind(reading, from, to);
  if (proper !== null) return proper;
  const before = reading.tokens[from - 1]?.norm ?? '';
  if (/^(?:di|ke|in|near|at|around|kota|pulau|desa)$/.test(before)) return 'Place';
  if (reading.lexicon.titles.has(before)) return 'Person';
  return 'Organization';
}

function isUnknown({ tokens, table, lexicon, grammar }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token?.capital || table.at(at) || token.norm.length < 3) return false;
  return (
    !lexicon.notNames.has(token.norm) &&
    !lexicon.titles.has(token.norm) &&
    !grammar.phrases.words.has(token.norm) &&
    !lexicon.vague.has(token.norm)
  );
}
