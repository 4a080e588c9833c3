/** Whether a word is a form of a common stem: a real word, however near it is to some name. */
import type { Language } from '../../graph/model.ts';

export type Stems = Readonly<Record<Language, readonly string[]>>;

/** Tells the forms of the stems: 'menyangkal' of 'sangkal', 'soothing' of 'soothe'. */
export function formsOf(stems: Stems): (word: string) => boolean {
  const id = new Set(stems.id);
  const en = new Set(stems.en);
  return (word) => isIndonesian(word, id) || isEnglish(word, en);
}

/** Nasal prefixes with the letters that they may have swallowed. */
const PREFIXES: readonly (readonly [prefix: string, swallowed: readonly string[]])[] = [
  ['memper', ['']],
  ['diper', ['']],
  ['keber', ['']],
  ['keter', ['']],
  ['pember', ['']],
  ['penge', ['']],
  ['menge', ['']],
  ['meng', ['', 'k']],
  ['meny', ['s']],
  ['mem', ['', 'p']],
  ['men', ['', 't']],
  ['me', ['']],
  ['peng', ['', 'k']],
  ['peny', ['s']],
  ['pem', ['', 'p']],
  ['pen', ['', 't']],
  ['per', ['']],
  ['pe', ['']],
  ['di', ['']],
  ['ber', ['']],
  ['be', ['']],
  ['ter', ['']],
  ['ke', ['']],
  ['se', ['']],
  ['', ['']],
];
const SUFFIXES_ID = ['', 'kan', 'an', 'i'];

function isIndonesian(word: string, stems: ReadonlySet<string>): boolean {
  const plain = word.replace(/(?:nya|lah|kah|pun|ku|mu)$/, '');
  return hasStem(word, stems) || (plain !== word && hasStem(plain, stems));
}

function hasStem(word: string, stems: ReadonlySet<string>): boolean {
  for (const [prefix, swallowed] of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    for (const suffix of SUFFIXES_ID) {
      if (!word.endsWith(suffix)) continue;
      const middle = word.slice(prefix.length, word.length - suffix.length);
      if (!fits(prefix, middle, suffix)) continue;
      if (middle.length >= 2 && swallowed.some((letter) => stems.has(letter + middle))) return true;
    }
  }
  return false;
}

/** A nasal prefix takes its shape from the letter after it: 'pengunaan' is no form of 'guna'. */
function fits(prefix: string, middle: string, suffix: string): boolean {
  if (/^[mp]en$/.test(prefix)) return /^[cdjtszaiueo]/.test(middle);
  if (/^[mp]em$/.test(prefix)) return /^[bfpvaiueo]/.test(middle);
  if (/^[mp]eng$/.test(prefix)) return /^[aiueoghkx]/.test(middle);
  if (prefix === 'me') return /^[lmnrwy]/.test(middle);
  // 'petani', 'pedagang', but 'pendidikan'.
  return prefix !== 'pe' || suffix === '' || /^[lmnrwy]/.test(middle);
}

const SUFFIXES_EN =
  /(?:ations?|ators?|ments?|ingly|ings?|edly|ers?|ors?|ed|es|s|d|ly|able|ance|ions?|als?|ness|ful|less)$/;

function isEnglish(word: string, stems: ReadonlySet<string>): boolean {
  const [suffix = ''] = SUFFIXES_EN.exec(word) ?? [];
  for (let cut = suffix.length; cut >= 0; cut -= 1) {
    const stem = word.slice(0, word.length - cut);
    if (stems.has(stem) || stems.has(`${stem}e`)) return cut === 0 || SUFFIX.test(word.slice(stem.length));
    if (/(.)\1$/.test(stem) && stems.has(stem.slice(0, -1))) return true;
    if (stem.endsWith('i') && stems.has(`${stem.slice(0, -1)}y`)) return true;
  }
  return false;
}

const SUFFIX =
  /^(?:ations?|ators?|ments?|ingly|ings?|edly|ers?|ors?|rs?|ed|es|s|d|ly|able|ance|ions?|als?|ness|ful|less)$/;
