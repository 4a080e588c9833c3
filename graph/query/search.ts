/** Finds nodes by what people call them, in either language, written carelessly. */
import { int } from 'neo4j-driver';
import type { Database } from '../database/database.ts';
import type { SearchHit } from '../model.ts';
import { foldedWords } from '../folding.ts';
import { NAMES_INDEX } from '../schema/schema.ts';
import { wellFormed } from '../load/well-formed.ts';
import { reading } from './ask.ts';
import { nodeOf, type StoredProperties } from './projection.ts';
import { bestName } from './search-rank.ts';

export interface SearchQuestion {
  q: string;
  /** Kinds, separated by commas. */
  kind?: string;
  limit?: number;
}

const LIMIT = 20;
/** Lucene proposes so many; the order among them is ours. */
const CANDIDATES = 400;
/** Longer names are found by their first words. */
const MOST_WORDS = 12;
const LONGEST_WORD = 60;

/** The best match first: the whole name, then its beginning, then its words, then nearly its words. */
export async function search(
  database: Database,
  { q, kind, limit = LIMIT }: SearchQuestion,
  signal?: AbortSignal,
): Promise<SearchHit[]> {
  const words = foldedWords(q.slice(0, MOST_WORDS * LONGEST_WORD))
    .slice(0, MOST_WORDS)
    .map((word) => wellFormed(word.slice(0, LONGEST_WORD)));
  if (words.length === 0) return [];
  const rows = await candidates(database, words, kind, signal);
  return rows
    .flatMap(([stored]) => {
      const node = nodeOf(stored);
      const match = bestName(words, node);
      return match ? [{ node, ...match }] : [];
    })
    .sort((a, b) => b.score - a.score || b.node.degree - a.node.degree || (a.node.id < b.node.id ? -1 : 1))
    .slice(0, limit);
}

async function candidates(
  database: Database,
  words: readonly string[],
  kind: string | undefined,
  signal: AbortSignal | undefined,
): Promise<[StoredProperties][]> {
  try {
    return await reading(database, signal, (ask) =>
      ask<[StoredProperties]>(
        `CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', $lucene, {limit: $candidates})
         YIELD node
         ${kind === undefined ? '' : 'WHERE node.kind IN $kinds'}
         RETURN properties(node)`,
        {
          lucene: luceneQuery(words),
          // The index knows no kinds: those of other kinds must not use up the places.
          candidates: int(kind === undefined ? CANDIDATES : CANDIDATES * 25),
          ...(kind === undefined ? {} : { kinds: kind.split(',') }),
        },
      ),
    );
  } catch (error) {
    if (await hasNamesIndex(database, signal)) throw error;
    return [];
  }
}

/**
 * Every word must be there: as it is, as the beginning of one, or nearly. Words are letters and digits only, so
 * that nothing in them means anything to Lucene but AND, OR and NOT, which are folded to lower case.
 */
function luceneQuery(words: readonly string[]): string {
  const whole = words.length > 1 ? `"${words.join(' ')}"^8 OR ` : '';
  return `${whole}(${words.map(luceneWord).join(' AND ')})`;
}

function luceneWord(word: string): string {
  const edits = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  const nearly = edits > 0 ? ` OR ${word}~${edits}` : '';
  return `(${word}^6 OR ${word}*^2${nearly})`;
}

/** A database that nothing was loaded into has no index, and asking it would be an error. */
async function hasNamesIndex(database: Database, signal?: AbortSignal): Promise<boolean> {
  const [row] = await reading(database, signal, (ask) =>
    ask('SHOW INDEXES YIELD name WHERE name = $name RETURN name', { name: NAMES_INDEX }),
  );
  return row !== undefined;
}
