/** Cuts a stretch of text into words, numbers and marks, each with its place and its dictionary form. */

export interface Token {
  /** UTF-16 offsets into the document's text. */
  start: number;
  end: number;
  text: string;
  /** Lower case, without diacritics. */
  norm: string;
  /** The form that names are compared by: `norm` without plural, possessive enclitic and spelling variants. */
  key: string;
  shape: 'word' | 'number' | 'mark';
  /** The first letter is a capital. */
  capital: boolean;
  /** Every letter is a capital, and there are two at least. */
  upper: boolean;
  /** The number of its spelling, for a `WordCache`; -1 where there were too many spellings to keep. */
  id: number;
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|(?:Rp|US)(?=[\p{N}$])|\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*\p{L}*|[^\s\p{L}\p{M}\p{N}]/gu;
/** The same for a text of ASCII alone, which is most of every text and read far faster so. */
const ASCII_TOKEN =
  /(?:[A-Z]\.){2,}|(?:Rp|US)(?=[0-9$])|[A-Za-z][A-Za-z0-9]*|[0-9]+(?:[.,][0-9]+)*[A-Za-z]*|[^\sA-Za-z0-9]/g;
// eslint-disable-next-line no-control-regex -- all of ASCII
const ASCII = /^[\x00-\x7f]*$/;
const HYPHEN = /^[-‐‑–/]$/u;
const REPEATABLE = 2;
const REMEMBERED = 60_000;

export type Word = Omit<Token, 'start' | 'end'>;

/** Texts repeat their words: what is known of one is kept. The first come are the frequent ones, so none gives way. */
const words = new Map<string, Word>();

/** The tokens of `text`; offsets are moved by `offset`. A doubled word ('negara-negara') is one token. */
export function tokenise(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  const pattern = ASCII.test(text) ? ASCII_TOKEN : TOKEN;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const written = match[0];
    const start = offset + match.index;
    const { norm, key, shape, capital, upper, id } = wordOf(written);
    const token = { start, end: start + written.length, text: written, norm, key, shape, capital, upper, id };
    const before = tokens[tokens.length - 1];
    if (before?.text !== '-' || !mergeDoubled(tokens, before, token)) tokens.push(token);
  }
  return tokens;
}

const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** As `tokenise` for a text of plain words and spaces, but without places; null for any other text. */
export function plainWords(text: string): readonly Word[] | null {
  return PLAIN.test(text) ? text.split(' ').map(wordOf) : null;
}

function wordOf(text: string): Word {
  const known = words.get(text);
  if (known) return known;
  return words.size < REMEMBERED ? kept(readWord(ownCopy(text))) : readWord(text);
}

function kept(word: Word): Word {
  word.id = words.size;
  words.set(word.text, word);
  return word;
}

/** A cut from a text holds all of it in memory; a copy holds itself. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

function readWord(text: string): Word {
  const norm = normalise(text);
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  const letter = /^[A-Za-z]/.test(first) || /^\p{L}/u.test(first);
  const digit = !letter && /^\p{N}/u.test(first);
  const shape = letter ? 'word' : digit ? (/\p{L}/u.test(text) ? 'word' : 'number') : 'mark';
  const capital = letter && first !== first.toLowerCase();
  const upper = capital && text.length > 1 && text === text.toUpperCase();
  return { text, norm, key: baseForm(norm), shape, capital, upper, id: -1 };
}

/** 'negara' '-' + 'negara' becomes one token with the key of the single word. */
function mergeDoubled(tokens: Token[], hyphen: Token, token: Token): boolean {
  const before = tokens[tokens.length - 2];
  if (!before || token.shape !== 'word' || token.norm.length <= REPEATABLE) return false;
  if (!isJoint(hyphen, before, token) || (before.norm !== token.norm && before.key !== token.key))
    return false;
  tokens.pop();
  before.text = `${before.text}${hyphen.text}${token.text}`;
  before.end = token.end;
  before.norm = `${before.norm}-${token.norm}`;
  before.key = token.key;
  before.id = doubledOf(before).id;
  return true;
}

/** A doubled word has a number of its own; its letters alone are those of its first half. */
function doubledOf({ text, norm, key, shape, capital, upper }: Token): Word {
  const known = words.get(text);
  if (known) return known;
  const word = { text, norm, key, shape, capital, upper, id: -1 };
  return words.size < REMEMBERED ? kept(word) : word;
}

/** Whether `mark` is a hyphen or stroke that joins its two neighbours without a space. */
function isJoint(mark: Token, before: Token, after: Token): boolean {
  return (
    mark.shape === 'mark' && before.end === mark.start && mark.end === after.start && HYPHEN.test(mark.text)
  );
}

/** Whether token `at` is a hyphen or stroke that joins its two neighbours. */
export function joinsNeighbours(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark?.shape !== 'mark') return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return before !== undefined && after !== undefined && isJoint(mark, before, after);
}

/** Lower case, compatibility-normalised, without diacritics and with straight apostrophes. */
export function normalise(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ]/gu, "'")
    .toLowerCase();
}

/** The dictionary form of a normalised word; the same for names in the gazetteer and words of a text. */
export function baseForm(norm: string): string {
  let form = norm;
  if (form.length > 6 && form.endsWith('nya')) form = form.slice(0, -3);
  if (form.length > 3) form = singular(form);
  return britishToCommon(form);
}

function singular(form: string): string {
  if (!form.endsWith('s') || /(?:ss|us|is)$/.test(form)) return form;
  if (form.length > 4 && form.endsWith('ies')) return `${form.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|uses)$/.test(form) && form.length > 5) return form.slice(0, -2);
  return form.slice(0, -1);
}

function britishToCommon(form: string): string {
  if (form.length < 6 || !BRITISH.test(form)) return form;
  return form
    .replace(/is(ation|ational|ed|ing|e)$/, 'iz$1')
    .replace(/our$/, 'or')
    .replace(/ence$/, 'ense')
    .replace(/tre$/, 'ter')
    .replace(/^programme$/, 'program');
}

const BRITISH = /(?:isation|isational|ised|ising|ise|our|ence|tre|programme)$/;

/** The word without an emphatic enclitic ('diplomasilah', 'negarapun'), or null. */
export function withoutParticle(norm: string): string | null {
  const last = norm.charCodeAt(norm.length - 1);
  if (last !== 104 && last !== 110 && last !== 117) return null;
  const match = /^(.{4,})(?:lah|kah|pun|ku|mu)$/.exec(norm);
  return match?.[1] ? baseForm(match[1]) : null;
}
