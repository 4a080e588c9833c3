/** A user's own file of names: a gazetteer, or a review list that has been decided on. */
import type { Ontology } from '../../graph/ontology.ts';
import { parseGazetteer, readNamesFile } from './gazetteer.ts';
import { isReviewedList, parseReviewedList, type UserNames } from './reviewed-list.ts';

/**
 * Which of the two a file is, its header tells: only a review list has a column `decision`.
 * @throws a DataFileError naming file and line.
 */
export function readUserNames(ontology: Ontology, path: string): UserNames {
  const text = readNamesFile(path);
  if (isReviewedList(text)) return parseReviewedList(text, path, ontology);
  return { rows: parseGazetteer(text, path, ontology), merges: [], ignored: [] };
}
