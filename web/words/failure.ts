import type { Bilingual } from '../../graph/model.ts';
import type { SourceError } from '../source/source-error.ts';
import { both } from './both.ts';

type Known = 'notice.unreachable' | 'notice.notFound' | 'notice.away' | 'notice.timeout';

const known: Partial<Record<SourceError['code'], Known>> = {
  unreachable: 'notice.unreachable',
  not_found: 'notice.notFound',
  starting: 'notice.away',
  database_away: 'notice.away',
  timeout: 'notice.timeout',
};

/** What to say of a question that the graph did not answer. The server's own words are English only. */
export function wordsOfFailure(failure: SourceError): Bilingual {
  const key = known[failure.code];
  return key === undefined ? both('notice.failed', { why: failure.message }) : both(key);
}
