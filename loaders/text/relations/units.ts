/** A sentence as a row of units: names, phrases that play a part, other words, numbers and marks. */
import { plays, type Phrase } from '../grammar.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { phraseAt } from '../phrase-reader.ts';
import { ROLE } from '../roles.ts';

export interface Unit {
  type: 'name' | 'phrase' | 'word' | 'number' | 'mark';
  /** Tokens, `to` exclusive. */
  from: number;
  to: number;
  /** Normalised. */
  text: string;
  mention: Mention | undefined;
  phrase: Phrase | undefined;
  /** A verb: one that tells a relation, one that is listed, or one by its form. */
  verb: boolean;
}

const INDONESIAN_VERB = /^(?:(?:me(?:m|n|ng|ny|l|r|w|y)|di|ber|ter)\p{L}{4,}|bekerja|bekerjasama|belajar)$/u;
/** Nouns and adjectives that begin like verbs. */
const NO_VERBS =
  /^(?:media|menteri|metode|merek|medan|membran|mental|dinas|digital|dinamika|diplomat\p{L}*|diskusi|disiplin|dimensi|direktur|direktorat|dirinya|berita|berkas|beras|bersama|bernama|berikut|berbagai|berbeda|teror\p{L}*|teritori\p{L}*|terminal|tersebut|termasuk|terkait|terhadap|terutama|terbuka|terbesar|terbaru|tertinggi|terpadu|ternyata|mereka|merdeka|menengah|mengenai|menurut|menjelang|melalui|merah|meskipun|berdasarkan|berkala|berlebihan|berharga|bertanggung|berbahaya|berat|berani|bersih|beragam|berkelanjutan|berskala|berlangsung|diskriminasi|disinformasi|disertai|distribusi)$/u;

/** The units of a read sentence, in order. */
export function unitsOf(reading: Reading): Unit[] {
  const { tokens, table } = reading;
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const mention = table.at(at);
    const match = mention ? null : phraseAt(reading, at);
    if (mention)
      units.push(
        isAside(mention, tokens[at]?.text)
          ? unit('mark', at, mention.to, '')
          : unit('name', at, mention.to, token.norm, mention),
      );
    else if (match) {
      const text = tokens
        .slice(at, match.end)
        .map((each) => each.norm)
        .join(' ');
      units.push(unit('phrase', at, match.end, text, undefined, match.phrase));
    } else units.push(unit(token.shape, at, at + 1, token.norm));
    at = units.at(-1)?.to ?? at + 1;
  }
  units.forEach((each, at) => {
    each.verb = isVerb(each, units[at - 1], reading);
  });
  return units.filter((each) => each.text !== '');
}

/** A citation in brackets is no part of the clause. */
function isAside(mention: Mention, first: string | undefined): boolean {
  return mention.entity.kind === 'Publication' && first === '(';
}

function unit(
  type: Unit['type'],
  from: number,
  to: number,
  text: string,
  mention?: Mention,
  phrase?: Phrase,
): Unit {
  return { type, from, to, text, mention, phrase, verb: false };
}

/** Whether the unit plays one of the roles. */
export function is(unit: Unit | undefined, roles: number): boolean {
  return plays(unit?.phrase, roles);
}

function isVerb(unit: Unit, before: Unit | undefined, { language }: Pick<Reading, 'language'>): boolean {
  if (unit.type === 'word')
    return language === 'id' ? isIndonesianVerb(unit.text) : isPastTense(unit, before);
  if (unit.type !== 'phrase' || !unit.phrase) return false;
  if (is(unit, ROLE.verb | ROLE.copula | ROLE.saying)) return true;
  return unit.phrase.triggers.some(
    ({ frame, form }) =>
      (frame === 'verb' && (form !== 'bare' || before?.type === 'name')) ||
      (frame !== 'between' && looksVerbal(unit.text, language)),
  );
}

const REMEMBERED = 20_000;
const verbs = new Map<string, boolean>();

function isIndonesianVerb(word: string): boolean {
  const known = verbs.get(word);
  if (known !== undefined) return known;
  if (verbs.size >= REMEMBERED) verbs.clear();
  const verb = INDONESIAN_VERB.test(word) && !NO_VERBS.test(word);
  verbs.set(word, verb);
  return verb;
}

/** 'apologised' after a name or an auxiliary; 'trained' after 'the' is an adjective. */
function isPastTense({ text }: Unit, before: Unit | undefined): boolean {
  if (!/^\p{Ll}{3,}ed$/u.test(text) || !before) return false;
  if (before.type === 'name' || before.text === ')') return true;
  return (
    is(before, ROLE.relative | ROLE.conjunction | ROLE.pronoun | ROLE.modal | ROLE.negation) ||
    /^(?:has|have|had|also|then|once|still|never|not)$/.test(before.text) ||
    /ly$/.test(before.text)
  );
}

/** Verbs without a prefix, where they tell a relation. */
const ROOT_VERB =
  /^(?:masuk|tiba|muncul|jatuh|ikut|turut|hadir|tinggal|lahir|tumbuh|timbul|kena|pindah|keluar|lolos|tunduk)$/;

function looksVerbal(text: string, language: Reading['language']): boolean {
  const first = text.split(' ')[0] ?? '';
  if (language === 'id') return isIndonesianVerb(first) || ROOT_VERB.test(first);
  return /(?:ed|ing|s)$/.test(first) || /^(?:is|are|was|were)$/.test(first);
}
