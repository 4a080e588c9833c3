/** Names as the search compares them: without case, accents, ligatures and punctuation. */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** Letters, digits, and symbols such as emoji; the rest stands between words. */
const WORD = /[\p{L}\p{N}\p{So}]+/gu;

/** 'Kétahanan  Nasional (TNI-AD)' → ['ketahanan', 'nasional', 'tni', 'ad']. */
export function foldedWords(name: string): string[] {
  const folded = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter);
  return folded.match(WORD) ?? [];
}

/** The same in one string; empty for a name without any word. */
export function fold(name: string): string {
  return foldedWords(name).join(' ');
}

/** All names of an entity, folded, each once. */
export function foldedNames(names: readonly string[]): string[] {
  return [...new Set(names.map(fold).filter((name) => name !== ''))];
}
