/** Tells Indonesian from English by the function words of a sentence. */
import type { Language } from '../../graph/model.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The language with more function words; `fallback` where neither has more. */
export function languageOf(tokens: readonly Token[], lexicon: Lexicon, fallback: Language): Language {
  let indonesian = 0;
  let english = 0;
  for (const token of tokens) {
    if (token.shape !== 'word') continue;
    if (lexicon.functionWords.id.has(token.norm)) indonesian += 1;
    if (lexicon.functionWords.en.has(token.norm)) english += 1;
  }
  if (indonesian === english) return fallback;
  return indonesian > english ? 'id' : 'en';
}
