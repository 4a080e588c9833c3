/** 'menjadi ancaman bagi', 'the risk of': a common noun inside a set phrase is part of the phrase and names nothing. */
import { plays } from '../grammar.ts';
import { isOneOfAKind } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { phraseAt } from '../phrase-reader.ts';

export function dissolveSetPhrases(reading: Reading): void {
  const { table } = reading;
  const weak = table
    .list()
    .filter(
      (mention) =>
        mention.to - mention.from === 1 && !isOneOfAKind(mention.entity) && mention.foundBy === 'name',
    );
  for (const mention of weak) {
    table.remove(mention);
    if (!isInPhrase(reading, mention.from))
      table.add(mention.entity, mention.from, mention.to, mention.foundBy);
  }
}

const LONGEST = 5;

/** Whether a longer phrase that tells a relation, or says nothing, runs over the token. */
function isInPhrase(reading: Reading, at: number): boolean {
  for (let from = Math.max(0, at - LONGEST); from <= at; from += 1) {
    const match = phraseAt(reading, from);
    if (!match || match.end <= at || match.end - from < 2) continue;
    const says = match.phrase.triggers.some(({ frame, rest }) => frame === 'phrase' && rest.length === 0);
    if (says || plays(match.phrase, 'filler')) return true;
  }
  return false;
}
