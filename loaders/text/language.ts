/** Tells Indonesian from English: by function words, and where they say little, by vocabulary and the build of words. */
import type { Language } from '../../graph/model.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { WordCache } from './word-cache.ts';

/** A lead of so many function words needs no other witness. */
const CLEAR = 3;
const FUNCTION_WORD = 2;
const SHORTEST_BUILT = 6;

const BUILT_ID =
  /^(?:me(?:m|n|ng|ny)?|di|ber|ter|pe(?:m|n|ng|ny)?|ke)\p{L}{3,}(?:kan|an|i|nya)$|^\p{L}{4,}(?:nya|kan|asi)$|^(?:meng|meny|mem|ber)\p{L}{4,}$/u;
const BUILT_EN =
  /^\p{L}{3,}(?:tion|tions|ment|ments|ness|ing|ings|ed|ly|ity|ities|ous|ful|less|ship|ware|ers|ies)$/u;

/** What words say of the language: more than 0 for Indonesian, less for English. */
interface Signs {
  roles: WordCache<number>;
  vocabulary: WordCache<number>;
}

const known = new WeakMap<Lexicon, Signs>();

/** The language that more of the words belong to; `fallback` where they give no sign. */
export function languageOf(tokens: readonly Token[], lexicon: Lexicon, fallback: Language): Language {
  const signs = known.get(lexicon) ?? { roles: new WordCache<number>(), vocabulary: new WordCache<number>() };
  known.set(lexicon, signs);
  const all = tokens.filter((token) => token.shape === 'word');
  // 'AS' is a state, and no 'as', unless the whole sentence shouts.
  const spoken = all.filter((token) => !token.upper);
  const words = spoken.length ? spoken : all;
  let lead = 0;
  for (const word of words) lead += signs.roles.get(word) ?? signs.roles.keep(word, role(word, lexicon));
  if (Math.abs(lead) < CLEAR) {
    lead *= FUNCTION_WORD;
    for (const word of words) {
      // Names keep their language in a text of another: 'Incident Response Team'.
      if (word.capital && word !== words[0]) continue;
      lead += signs.vocabulary.get(word) ?? signs.vocabulary.keep(word, vocabulary(word, lexicon));
    }
  }
  if (lead === 0) return fallback;
  return lead > 0 ? 'id' : 'en';
}

/** As a function word. */
function role({ norm }: Token, { functionWords: { id, en } }: Lexicon): number {
  return Number(id.has(norm)) - Number(en.has(norm));
}

/** By the names and verbs that are known, else by its build. */
function vocabulary({ norm, key, text }: Token, lexicon: Lexicon): number {
  const { id, en } = lexicon.wordsOfLanguage();
  const [isId, isEn] = [id.has(norm) || id.has(key), en.has(norm) || en.has(key)];
  if (isId || isEn) return Number(isId) - Number(isEn);
  if (norm.includes('-')) return 1;
  if (norm.length < SHORTEST_BUILT || text !== norm) return 0;
  return Number(BUILT_ID.test(norm)) - Number(BUILT_EN.test(norm));
}
