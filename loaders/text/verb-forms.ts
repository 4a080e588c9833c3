/** The forms of English verbs, derived from the base form; irregular ones come from the cues. */

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'pastOrParticiple' | 'gerund';

const VOWEL = /[aeiou]/;

/** All forms of `verb`; its first word changes, particles stay: 'carry out', 'carried out'. */
export function verbForms(
  verb: string,
  irregular: ReadonlyMap<string, readonly [past: string, participle: string]>,
): { text: string; form: VerbForm }[] {
  const [base = '', ...particles] = verb.split(' ');
  const withParticles = (text: string): string => [text, ...particles].join(' ');
  const known = irregular.get(base);
  const past = known?.[0] ?? pastOf(base);
  const participle = known?.[1] ?? past;
  const forms: { text: string; form: VerbForm }[] = [
    { text: withParticles(base), form: 'base' },
    { text: withParticles(thirdOf(base)), form: 'third' },
    { text: withParticles(gerundOf(base)), form: 'gerund' },
  ];
  if (past === participle) forms.push({ text: withParticles(past), form: 'pastOrParticiple' });
  else {
    forms.push(
      { text: withParticles(past), form: 'past' },
      { text: withParticles(participle), form: 'participle' },
    );
  }
  return forms.flatMap((form) => spellings(form.text).map((text) => ({ ...form, text })));
}

function thirdOf(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubles(base) ? base + (base.at(-1) ?? '') : base}ed`;
}

function gerundOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubles(base) ? base + (base.at(-1) ?? '') : base}ing`;
}

/** Verbs of several syllables, stressed on the last: the consonant at their end is written twice. */
const STRESSED =
  /(?:[^v]mit|[^f]fer|occur|incur|recur|concur|deter|inter|abet|regret|rebut|equip|kidnap|worship|handicap|wiretap|entrap|overlap|unplug|unzip|debug|program|outwit|beset|offset|begin|forget)$/;
const UNSTRESSED = /^(?:vomit|limit|offer|suffer|differ|proffer|pilfer|buffer|inter)$/;

/** One syllable, one vowel, one consonant at the end: stop, stopped; and the l after a single vowel: channelled. */
function doubles(base: string): boolean {
  if (UNSTRESSED.test(base)) return false;
  if (STRESSED.test(base) || endsInL(base)) return true;
  if (!/[^aeiou][aeiou][bdgklmnprt]$/.test(base) && !/^[aeiou][bdgmnpt]$/.test(base)) return false;
  return Array.from(base).filter((letter) => VOWEL.test(letter)).length === 1;
}

function endsInL(base: string): boolean {
  return /[aeiou].*[^aeiou][aeio]l$/.test(base) || /(?:fuel|duel|dial|equal)$/.test(base);
}

/** Both spellings of -ise, -our and -l verbs, whichever the list has. */
function spellings(text: string): string[] {
  if (/^\w{2,}[aeiou].*ll(?:ed|ing)\b/.test(text)) return [text, text.replace(/ll(?=(?:ed|ing)\b)/, 'l')];
  if (!/is[ei]|yse|avour/.test(text)) return [text];
  const other = text
    .replace(/^(\w{3,})is(e|es|ed|ing)\b/, '$1iz$2')
    .replace(/^(\w{2,})yse(s|d)?\b/, '$1yze$2')
    .replace(/^(\w+)avour/, '$1avor')
    .replace(/^(practi)s(e|es|ed|ing)\b/, '$1c$2');
  return other === text ? [text] : [text, other];
}
