/** Whether a free word may stand beside a noun as part of its name: 'booking platform', 'affected hosts', 'daftar pelanggan'. */
import type { Reading } from '../mention-table.ts';
import type { Token } from '../tokens.ts';

const SHORTEST = 3;

/** A noun or adjective before an English noun, after an Indonesian one: no little word, no verb, nothing vague. */
export function mayModify(reading: Reading, at: number): boolean {
  const { tokens, grammar, lexicon, table, language } = reading;
  const token = tokens[at];
  if (token?.shape !== 'word' || token.norm.length < SHORTEST || table.at(at)) return false;
  if (token.capital && (at > 0 || token.upper || language === 'id')) return false;
  const { norm } = token;
  if (lexicon.vague.has(norm) || lexicon.notModifiers.has(norm)) return false;
  if (
    grammar.phrases.words.has(norm) &&
    (!lexicon.modifiers.has(norm) || MODALS.test(tokens[at - 1]?.norm ?? ''))
  )
    return false;
  return language === 'id' ? indonesian(norm) : english(token, tokens[at - 1]);
}

/** After these comes the verb: 'to rescue sailors'. */
const MODALS = /^(?:to|can|could|may|might|must|shall|should|will|would|not)$/;

/** Verbs show it by their prefix; the few nouns that begin so are listed. */
function indonesian(norm: string): boolean {
  return !/^(?:me[mnlrwy]|di|ber|ter)\p{L}{3,}/u.test(norm) || NOUNS_LIKE_VERBS.test(norm);
}

const NOUNS_LIKE_VERBS =
  /^(?:beras|berita|berkas|berlian|bersih|berkala|dinas|digital|diesel|diplomat|diplomatik|disabilitas|disinformasi|distribusi|distrik|dividen|divisi|diabetes|diskusi|diskon|direktori|merah|merek|mesin|meteran|metode|media|medis|medan|mental|mentah|menteri|meteorologi|merica|metana|termal|terminal|teroris|terorisme|ternak|terapi|teritorial|terumbu|teri|tertinggal|terdampak|terbuka|terbatas|terpadu|terlarang|terpencil|tersier|bersenjata|berbahaya|bersubsidi|berkebutuhan|bertenaga|berbasis|berlisensi|dinamis|dini|dimensi|diaspora)/;

function english({ norm, capital }: Token, before: Token | undefined): boolean {
  if (
    norm.endsWith('ly') &&
    !/^(?:supply|family|assembly|anomaly|fly|early|monthly|weekly|daily|elderly|only)$/.test(norm)
  )
    return false;
  if (norm.endsWith('s') && !/(?:ss|us|is)$/.test(norm) && !PLURAL_MODIFIERS.test(norm)) return false;
  const opens = capital || before === undefined || OPENERS.test(before.norm);
  if (/[^e]ed$/.test(norm) && norm.length > 4) return opens || before.norm === 'of';
  if (norm.endsWith('ing') && norm.length > 5) return opens && !GERUND_AFTER.test(before?.norm ?? '');
  return true;
}

const PLURAL_MODIFIERS =
  /^(?:communications|sales|customs|operations|systems|weapons|sports|arms|goods|savings|news|logistics|telecoms|telecommunications|securities|elections|forensics|analytics|electronics|robotics|textiles|fisheries|utilities|payments|rights|services|women|s)$/;
/** After these a participle belongs to the noun that follows. */
const OPENERS =
  /^(?:the|a|an|its|their|his|her|our|your|this|these|that|those|some|any|no|all|many|several|other|more|most|both|each|every|of|in|on|at|from|for|with|against|by|to|and|or|,|as|between|into|via|through|over|under|across|among|two|three|new|old|s|'|’)$/;
const GERUND_AFTER = /^(?:by|for|in|without|from|of|through|to|and|or|,|on|at|with|as|via)$/;

const MOST = 2;

/** Where the run of modifiers before token `at` begins; `at` where there is none. */
export function modifiersBefore(reading: Reading, at: number): number {
  let from = at;
  while (at - from < MOST && from > 0 && mayModify(reading, from - 1)) from -= 1;
  // A participle further in belongs to a clause of its own: 'were blocked customer accounts'.
  return from;
}

/** Where the run of modifiers from token `at` on ends. */
export function modifiersAfter(reading: Reading, at: number): number {
  let to = at;
  while (to - at < MOST && mayModify(reading, to)) to += 1;
  return to;
}
