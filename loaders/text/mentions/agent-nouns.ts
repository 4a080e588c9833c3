/** People named by what they do: 'para arkeolog', 'geologists', 'kaum buruh tani'. No list has them all. */
import { slug } from '../gazetteer.ts';
import type { Reading } from '../mention-table.ts';
import { capitalise } from './composition.ts';

const PEOPLE_ID = /^(?:para|kaum)$/;
/** Words in the plural that end so are people but for a few. */
const PEOPLE_EN = /^[a-z]{3,}(?:ists|icians|arians|ologists|graphers|keepers|makers|holders|workers|owners)$/;
const NO_PEOPLE = /^(?:lists|mists|twists|wrists|fists|exists|consists|insists|assists|persists|resists)$/;

export function findAgentNouns(reading: Reading): void {
  const { tokens, table, language } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.shape !== 'word' || table.at(at)) continue;
    const isPeople =
      language === 'id'
        ? PEOPLE_ID.test(tokens[at - 1]?.norm ?? '') && !token.capital && isFree(reading, at)
        : PEOPLE_EN.test(token.norm) && !NO_PEOPLE.test(token.norm) && isFree(reading, at);
    if (!isPeople) continue;
    const label = capitalise(token.norm);
    const entity = reading.memory.made({
      id: slug(token.key),
      kind: 'Group',
      labelId: label,
      labelEn: label,
      aliases: [],
    });
    table.add(entity, at, at + 1, 'context');
  }
}

function isFree({ tokens, grammar, lexicon }: Reading, at: number): boolean {
  const word = tokens[at]?.norm ?? '';
  return word.length > 3 && !grammar.phrases.words.has(word) && !lexicon.vague.has(word);
}
