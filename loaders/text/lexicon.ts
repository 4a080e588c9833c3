/** All that the loader knows of words and names, compiled from the data files once and used for every text. */
import type { EntityRecord } from '../../graph/load/item.ts';
import type { Language } from '../../graph/model.ts';
import { DataFileError } from '../../graph/data-file.ts';
import { loadOntology, type Ontology } from '../../graph/ontology.ts';
import type { Composed } from './mentions/composition.ts';
import { compileHeads, type HeadIndex } from './mentions/head-index.ts';
import { readCues, type Cues } from './cues.ts';
import { readGazetteer, type GazetteerRow } from './gazetteer.ts';
import type { Step } from './dates.ts';
import type { Merge, UserNames } from './reviewed-list.ts';
import { compileGrammar, wordsOf, type Grammar } from './grammar.ts';
import { NameIndex, NameReader } from './name-index.ts';
import { stateRows } from './states.ts';
import { baseForm, normalise, tokenise } from './tokens.ts';
import { readTriggers } from './triggers.ts';
import { readUserNames } from './user-names.ts';
import { TypoGuard } from './typo-guard.ts';
import { formsOf } from './word-stems.ts';

export interface Lexicon {
  ontology: Ontology;
  cues: Cues;
  grammar: Readonly<Record<Language, Grammar>>;
  names: NameIndex;
  reader: NameReader;
  /** Corrects mistyped verbs and little words. */
  wordGuard: Readonly<Record<Language, TypoGuard>>;
  heads: HeadIndex;
  entities: ReadonlyMap<string, EntityRecord>;
  /** Names that head nouns made, by their parts: texts repeat them. */
  composed: Map<string, Composed>;
  sentenceAbbreviations: { neverEnd: ReadonlySet<string>; mayEnd: ReadonlySet<string> };
  functionWords: Readonly<Record<Language, ReadonlySet<string>>>;
  /** Words of names, verbs and phrases that belong to one of the languages only. */
  wordsOfLanguage: () => Readonly<Record<Language, ReadonlySet<string>>>;
  numbers: ReadonlyMap<string, number>;
  scales: ReadonlyMap<string, number>;
  /** What may be counted although it is no name. */
  countNouns: ReadonlySet<string>;
  /** 1 to 12, by name in either language. */
  months: ReadonlyMap<string, number>;
  /** 'sebulan kemudian', by first word. */
  later: ReadonlyMap<string, readonly { words: readonly string[]; step: Step }[]>;
  /** Nouns that point back, by key, with the kinds of what they can mean. */
  pointers: ReadonlyMap<string, readonly string[]>;
  /** Names of the other language that are plain words in this one. */
  falseFriends: Readonly<Record<Language, ReadonlySet<string>>>;
  /** What the user does not want taken, nor proposed. */
  ignored: ReadonlySet<string>;
  notNames: ReadonlySet<string>;
  vague: ReadonlySet<string>;
  /** Common nouns that count only where a relation needs them. */
  bare: ReadonlySet<string>;
  /** Adjectives that say which, though they play other parts too: 'foreign vessels'. */
  modifiers: ReadonlySet<string>;
  /** Words that no noun takes beside it: plain verbs and words of time that are built like nouns. */
  notModifiers: ReadonlySet<string>;
  titles: ReadonlySet<string>;
}

let shipped: Lexicon | undefined;

/**
 * The lexicon of the package, with the rows of the user's own gazetteers or reviewed lists on top: a row with a
 * known id adds its names to that entity, and its labels and kind count.
 * @throws a DataFileError naming file and line.
 */
export function loadLexicon(gazetteers: readonly string[] = []): Lexicon {
  if (gazetteers.length === 0 && shipped) return shipped;
  const ontology = loadOntology();
  const own = gazetteers.map((path) => readUserNames(ontology, path));
  const lexicon = compileLexicon(ontology, own);
  if (gazetteers.length === 0) shipped = lexicon;
  return lexicon;
}

function compileLexicon(ontology: Ontology, users: readonly UserNames[]): Lexicon {
  const cues = readCues();
  const triggers = readTriggers(ontology);
  const own = users.flatMap(({ rows }) => rows);
  const packaged = readGazetteer(ontology);
  const rows = [...own, ...packaged, ...stateRows([...own, ...packaged])];
  const names = new NameIndex();
  const entities = new Map<string, EntityRecord>();
  for (const row of rows) names.addRow(row, enter(entities, row));
  for (const merge of users.flatMap(({ merges }) => merges)) mergeInto(entities, names, merge);
  const grammar = { id: compileGrammar('id', cues, triggers), en: compileGrammar('en', cues, triggers) };
  const known = new Set([...cues.realWords, ...names.trie.words].map((word) => baseForm(word)));
  for (const language of ['id', 'en'] as const) {
    for (const word of grammar[language].phrases.words) known.add(word).add(baseForm(word));
  }
  const spellings = new Map(Object.entries(cues.spellings));
  for (const wrong of spellings.keys()) known.add(wrong);
  const isForm = formsOf(cues.stems);
  const isKnown = (word: string): boolean => known.has(word) || isForm(word);
  const lower = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(normalise));
  return {
    ontology,
    cues,
    grammar,
    names,
    reader: new NameReader(new TypoGuard(names.trie.words, isKnown), spellings),
    wordGuard: {
      id: new TypoGuard(grammar.id.phrases.words, isKnown),
      en: new TypoGuard(grammar.en.phrases.words, isKnown),
    },
    heads: compileHeads(cues),
    entities,
    composed: new Map(),
    sentenceAbbreviations: {
      neverEnd: new Set(cues.abbreviations.neverEnd),
      mayEnd: new Set(cues.abbreviations.mayEnd),
    },
    functionWords: { id: new Set(cues.languages.id), en: new Set(cues.languages.en) },
    wordsOfLanguage: once(() => distinctWords(rows, grammar)),
    numbers: new Map(Object.entries(cues.numbers)),
    countNouns: lower(cues.countNouns),
    scales: new Map(Object.entries(cues.scales)),
    months: monthNumbers(cues.months),
    later: byFirstWord(cues.later),
    pointers: byNoun(cues.pointers),
    falseFriends: { id: lower(cues.falseFriends.id), en: lower(cues.falseFriends.en) },
    ignored: lower(users.flatMap(({ ignored }) => ignored)),
    notNames: lower(cues.notNames),
    vague: lower(cues.vague),
    bare: lower(cues.bare),
    modifiers: lower(cues.modifiers),
    notModifiers: new Set([...cues.irregularVerbs.flat(), ...lower(cues.notModifiers)]),
    titles: lower(cues.titles),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** What only one language has, of the labels that differ between the two and of the verbs and little words. */
function distinctWords(
  rows: readonly GazetteerRow[],
  grammar: Lexicon['grammar'],
): Readonly<Record<Language, ReadonlySet<string>>> {
  const id = new Set(grammar.id.phrases.words);
  const en = new Set(grammar.en.phrases.words);
  for (const { labelId, labelEn } of rows) {
    if (labelId === labelEn) continue;
    for (const { key } of tokenise(labelId)) id.add(key);
    for (const { key } of tokenise(labelEn)) en.add(key);
  }
  for (const word of id) {
    if (!en.has(word)) continue;
    id.delete(word);
    en.delete(word);
  }
  return { id, en };
}

/** The entity of the row; rows with one id are one entity, and the first of them names it. */
function enter(entities: Map<string, EntityRecord>, row: GazetteerRow): EntityRecord {
  const known = entities.get(row.id);
  if (known) {
    for (const name of [row.labelId, row.labelEn, ...row.aliases]) {
      if (name !== known.labelId && name !== known.labelEn && !known.aliases.includes(name))
        known.aliases.push(name);
    }
    if (row.properties) known.properties = { ...row.properties, ...known.properties };
    return known;
  }
  const entity: EntityRecord = {
    id: row.id,
    kind: row.kind,
    labelId: row.labelId,
    labelEn: row.labelEn,
    aliases: [...row.aliases],
    ...(row.collective ? { collective: true } : {}),
    ...(row.properties ? { properties: row.properties } : {}),
  };
  entities.set(row.id, entity);
  return entity;
}

/** A name more for what has an id. */
function mergeInto(
  entities: ReadonlyMap<string, EntityRecord>,
  names: NameIndex,
  { text, into, file, line }: Merge,
): void {
  const entity = entities.get(into);
  if (!entity)
    throw new DataFileError(file, line, `mergeInto ${into} is no id of the gazetteer or of this file`);
  if (![entity.labelId, entity.labelEn, ...entity.aliases].includes(text)) entity.aliases.push(text);
  names.add(text, entity, /^\p{Lu}/u.test(text));
}

function monthNumbers({ id, en }: Cues['months']): Lexicon['months'] {
  return new Map(
    [id, en].flatMap((list) =>
      list.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
    ),
  );
}

function byNoun(pointers: Cues['pointers']): Lexicon['pointers'] {
  const kinds = new Map<string, string[]>();
  for (const [kind, nouns] of Object.entries(pointers)) {
    for (const noun of nouns) {
      const key = tokenise(noun)[0]?.key ?? noun;
      kinds.set(key, [...(kinds.get(key) ?? []), kind]);
    }
  }
  return kinds;
}

function byFirstWord(later: Cues['later']): Lexicon['later'] {
  const found = new Map<string, { words: readonly string[]; step: Step }[]>();
  for (const step of ['day', 'month', 'year'] as const) {
    for (const phrase of later[step]) {
      const words = wordsOf(phrase);
      const first = words[0] ?? '';
      found.set(first, [...(found.get(first) ?? []), { words, step }]);
    }
  }
  return found;
}
