/** 'menjadi ancaman bagi', 'the risk of': a common noun inside a set phrase is part of the phrase and names nothing. */
import { plays } from '../grammar.ts';
import { isOneOfAKind } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { phraseAt } from '../phrase-reader.ts';
import { ROLE } from '../roles.ts';

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
    if (!isInPhrase(reading, mention.from) && !(mention.from < HEADLINE && isGenre(reading, mention.from)))
      table.add(mention.entity, mention.from, mention.to, mention.foundBy);
  }
}

const LONGEST = 5;
/** A genre is told at the head of a title. */
const HEADLINE = 4;

/** 'Policy brief: …', 'Ringkasan Kebijakan': the sort of text, not what it is about. */
const GENRE =
  /^(?:policy|kebijakan|threat|ancaman|press|pers|security|keamanan) (?:brief|briefing|memo|paper|statement|release|advisory|bulletin|report)$|^(?:ringkasan|siaran|makalah|laporan|kertas|nota|buletin|peringatan) (?:kebijakan|pers|ancaman|keamanan)$/;

function isGenre({ tokens }: Reading, at: number): boolean {
  const [before, word, after] = [
    tokens[at - 1]?.norm ?? '',
    tokens[at]?.norm ?? '',
    tokens[at + 1]?.norm ?? '',
  ];
  return GENRE.test(`${before} ${word}`) || GENRE.test(`${word} ${after}`);
}

/** Whether a longer phrase that tells a relation, or says nothing, runs over the token. */
function isInPhrase(reading: Reading, at: number): boolean {
  for (let from = Math.max(0, at - LONGEST); from <= at; from += 1) {
    const match = phraseAt(reading, from);
    if (!match || match.end <= at || match.end - from < 2) continue;
    const says = match.phrase.triggers.some(({ frame, rest }) => frame === 'phrase' && rest.length === 0);
    if (says || plays(match.phrase, ROLE.filler)) return true;
  }
  return false;
}
