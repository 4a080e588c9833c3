import type { Statement } from '../../graph/model.ts';
import { labelOf, t } from '../words/words.ts';

/** A statement as one pastes it into a text: the quote, whose word it is, what it cites, where it stands. */
export function quotation(statement: Statement): string {
  const { attributedTo, citations, document, passage } = statement;
  const said = attributedTo === null ? [] : [`${t('edge.accordingTo')} ${labelOf(attributedTo.label)}`];
  const works = citations.map(({ label }) => labelOf(label)).join('; ');
  const cited = works === '' ? [] : [`${t('edge.citing')} ${works}`];
  const place = passage.locator ?? t('edge.passage', { n: passage.index + 1 });
  return `“${statement.quote.trim()}” (${[...said, ...cited, document.title, place].join(', ')})`;
}
