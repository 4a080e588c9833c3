/** Reads a text into a graph: sentences, names, relations, each with the place it came from. No database, no network. */
import { createHash } from 'node:crypto';
import type { DocumentRecord, EntityRecord, LoadItem } from '../../graph/load/item.ts';
import type { Language } from '../../graph/model.ts';
import type { Extraction } from './extraction.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { slug } from './gazetteer.ts';
import { languageOf } from './language.ts';
import { loadLexicon, type Lexicon } from './lexicon.ts';
import { DocumentMemory } from './memory.ts';
import { readSentence, type SentenceFindings } from './read-sentence.ts';
import { sentences, type Sentence } from './sentences.ts';
import { attachSources } from './statements.ts';
import { tokenise } from './tokens.ts';

export interface ExtractOptions {
  /** Of the document; each sentence is asked for its own all the same. By default the head of the text or a guess. */
  language?: Language;
  id?: string;
  title?: string;
  /** Where the text was read from: names the document where nothing else does. */
  name?: string;
  /** CSV files with rows of the user's own. */
  gazetteers?: readonly string[];
  /** Of the bytes that were read; by default of the text as UTF-8. */
  sha256?: string;
}

/**
 * The text's graph. The same text and data files give the same graph, to the byte.
 * @throws a DataFileError where a gazetteer cannot be used
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const extraction: Partial<Extraction> = {};
  const lists = { passages: [], entities: [], mentions: [], statements: [], review: [] } as Omit<
    Extraction,
    'document'
  >;
  const entities = new Map<string, number>();
  for (const item of readTextItems(text, options)) {
    if (item.item === 'document') extraction.document = item.record;
    else if (item.item === 'passage') lists.passages.push(item.record);
    else if (item.item === 'mention') lists.mentions.push(item.record);
    else if (item.item === 'statement') lists.statements.push(item.record);
    else if (item.item === 'review') lists.review.push(item.record);
    else if (item.item === 'entity') {
      const index = entities.get(item.record.id) ?? lists.entities.length;
      entities.set(item.record.id, index);
      lists.entities[index] = item.record;
    }
  }
  return { ...extraction, ...lists } as Extraction;
}

/**
 * The same as a stream: paragraph by paragraph, so that memory stays flat. An entity that gains a name later in the
 * text comes a second time.
 */
export function* readTextItems(text: string, options: ExtractOptions = {}): Generator<LoadItem> {
  const lexicon = loadLexicon(options.gazetteers);
  const head = readFrontMatter(text);
  const language = options.language ?? head.language ?? guessLanguage(text, head.end, lexicon);
  yield { item: 'document', record: documentRecord(text, head, language, options) };
  const memory = new DocumentMemory(language);
  const writer = new ItemWriter(text, memory);
  let paragraph: SentenceFindings[] = [];
  for (const sentence of sentences(text, lexicon.sentenceAbbreviations, head.end)) {
    if (
      paragraph[0] &&
      (paragraph[0].sentence.paragraph !== sentence.paragraph || paragraph.length >= LONGEST_PARAGRAPH)
    ) {
      yield* writer.items(paragraph);
      paragraph = [];
    }
    paragraph.push(readSentence(sentence, lexicon, memory));
  }
  yield* writer.items(paragraph);
}

/** A citation covers no more sentences than this before it. */
const LONGEST_PARAGRAPH = 64;

function documentRecord(
  text: string,
  head: FrontMatter,
  language: Language,
  options: ExtractOptions,
): DocumentRecord {
  const title = options.title ?? head.title ?? options.name ?? 'Untitled';
  const tail = text.slice(lastSentenceEnd(text, head.end));
  return {
    id: options.id ?? slug(options.name ?? title),
    title,
    language,
    format: 'text',
    sha256: options.sha256 ?? createHash('sha256').update(text).digest('hex'),
    ...(head.author === undefined ? {} : { author: head.author }),
    ...(head.licence === undefined ? {} : { licence: head.licence }),
    ...(head.sources === undefined ? {} : { sources: head.sources }),
    ...(tail === '' ? {} : { tail }),
  };
}

/** Every character but white space belongs to a sentence: so the last one ends where the text does, but for that. */
function lastSentenceEnd(text: string, from: number): number {
  return Math.max(from, text.trimEnd().length);
}

const SAMPLE = 20_000;

function guessLanguage(text: string, from: number, lexicon: Lexicon): Language {
  return languageOf(tokenise(text.slice(from, from + SAMPLE)), lexicon, 'id');
}

/** A longer text tells an entity again, so that memory stays flat. */
const MOST_TOLD = 50_000;

/** Writes what the sentences gave, in the order that a loader owes the graph. */
class ItemWriter {
  readonly #text: string;
  readonly #memory: DocumentMemory;
  readonly #names = new Map<string, number>();
  #end = 0;

  constructor(text: string, memory: DocumentMemory) {
    this.#text = text;
    this.#memory = memory;
  }

  *items(paragraph: readonly SentenceFindings[]): Generator<LoadItem> {
    attachSources(paragraph);
    for (const findings of paragraph) yield* this.#sentence(findings);
  }

  *#sentence({ sentence, mentions, statements, review }: SentenceFindings): Generator<LoadItem> {
    yield this.#passage(sentence);
    for (const { entity } of mentions) yield* this.#entity(entity);
    for (const { entity, start, end } of mentions) {
      yield { item: 'mention', record: { passage: sentence.index, entity: entity.id, start, end } };
    }
    for (const record of statements) yield { item: 'statement', record };
    for (const record of review) yield { item: 'review', record };
  }

  #passage({ index, start, end, text }: Sentence): LoadItem {
    const lead = this.#text.slice(this.#end, start);
    this.#end = end;
    return { item: 'passage', record: { index, start, end, text, lead } };
  }

  *#entity(entity: EntityRecord): Generator<LoadItem> {
    const added = this.#memory.aliasesOf(entity.id);
    if (this.#names.get(entity.id) === added.length) return;
    if (this.#names.size >= MOST_TOLD) this.#names.clear();
    this.#names.set(entity.id, added.length);
    const aliases = [...new Set([...entity.aliases, ...added])];
    yield { item: 'entity', record: { ...entity, aliases } };
  }
}
