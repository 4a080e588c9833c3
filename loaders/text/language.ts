/** Tells Indonesian from English: by function words, and where they say little, by vocabulary and the build of words. */
import type { Language } from '../../graph/model.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A lead of so many function words needs no other witness. */
const CLEAR = 3;
const FUNCTION_WORD = 2;
const SHORTEST_BUILT = 6;

const BUILT_ID =
  /^(?:me(?:m|n|ng|ny)?|di|ber|ter|pe(?:m|n|ng|ny)?|ke)\p{L}{3,}(?:kan|an|i|nya)$|^\p{L}{4,}(?:nya|kan|asi)$|^(?:meng|meny|mem|ber)\p{L}{4,}$/u;
const BUILT_EN =
  /^\p{L}{3,}(?:tion|tions|ment|ments|ness|ing|ings|ed|ly|ity|ities|ous|ful|less|ship|ware|ers|ies)$/u;

/** The language that more of the words belong to; `fallback` where they give no sign. */
export function languageOf(tokens: readonly Token[], lexicon: Lexicon, fallback: Language): Language {
  const all = tokens.filter((token) => token.shape === 'word');
  // 'AS' is a state, and no 'as', unless the whole sentence shouts.
  const spoken = all.filter((token) => !token.upper);
  const words = spoken.length ? spoken : all;
  const { id, en } = lexicon.functionWords;
  let lead = 0;
  for (const { norm } of words) lead += Number(id.has(norm)) - Number(en.has(norm));
  if (Math.abs(lead) < CLEAR) lead = FUNCTION_WORD * lead + vocabulary(words, lexicon);
  if (lead === 0) return fallback;
  return lead > 0 ? 'id' : 'en';
}

/** How many more words are Indonesian than English, by the names and verbs that are known, else by their build. */
function vocabulary(words: readonly Token[], lexicon: Lexicon): number {
  const { id, en } = lexicon.wordsOfLanguage();
  let lead = 0;
  for (const [at, { norm, key, text, capital }] of words.entries()) {
    // Names keep their language in a text of another: 'Incident Response Team'.
    if (capital && at > 0) continue;
    const [isId, isEn] = [id.has(norm) || id.has(key), en.has(norm) || en.has(key)];
    if (isId || isEn) lead += Number(isId) - Number(isEn);
    else if (norm.includes('-')) lead += 1;
    else if (norm.length >= SHORTEST_BUILT && text === norm)
      lead += Number(BUILT_ID.test(norm)) - Number(BUILT_EN.test(norm));
  }
  return lead;
}
