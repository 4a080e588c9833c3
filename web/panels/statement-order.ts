import type { Language, Statement } from '../../graph/model.ts';

export const orders = ['text', 'surest', 'doubtful'] as const;
export type Order = (typeof orders)[number];

/**
 * The statements of a document, or of all (null), in the order asked for; of equals those in the reader's language
 * come first. Leaves the list given as it is.
 */
export function arranged(
  statements: readonly Statement[],
  order: Order,
  document: string | null,
  language: Language,
): readonly Statement[] {
  const chosen = statements.filter((statement) => document === null || statement.document.id === document);
  return chosen.sort((a, b) => {
    if (order === 'surest') return b.confidence - a.confidence || inText(a, b, language);
    if (order === 'doubtful') return doubt(b) - doubt(a) || inText(a, b, language);
    return inText(a, b, language);
  });
}

function inText(a: Statement, b: Statement, language: Language): number {
  if (a.document.language !== b.document.language) return a.document.language === language ? -1 : 1;
  if (a.document.id !== b.document.id) return a.document.id < b.document.id ? -1 : 1;
  return a.start - b.start;
}

/** Denied weighs most, then suspected, then another's word; among these the less sure. */
function doubt(statement: Statement): number {
  const marks = (statement.negated ? 4 : 0) + (statement.hedge === null ? 0 : 2);
  return marks + (statement.attributedTo === null ? 0 : 1) + (1 - statement.confidence);
}
