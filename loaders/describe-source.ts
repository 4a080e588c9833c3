/** What a source holds, told in one line without any database. */
import { readDocument, type ReadOptions } from './registry.ts';
import { noCounts, type ReviewList } from './review-list.ts';

/**
 * @param left gathers what is left for review
 * @throws {InputError} where it cannot be read
 */
export async function describeSource(path: string, options: ReadOptions, left: ReviewList): Promise<string> {
  const counts = noCounts();
  let id = '';
  for await (const item of left.follow(readDocument(path, options), counts)) {
    if (item.item === 'document') id = item.record.id;
  }
  const { passage, entity, statement, edge, review, skip } = counts;
  const told = [
    `${passage} passages`,
    `${entity} entities`,
    `${statement} statements`,
    `${edge} bare edges`,
    `${review} left for review`,
    ...(skip > 0 ? [`${skip} records left out`] : []),
  ];
  return `${id}: would read ${told.join(', ')}; nothing was written`;
}
