import type { Bilingual } from '../../../graph/model.ts';
import { SourceError } from '../../source/source-error.ts';
import type { NoticeStore } from '../../store/notice-store.ts';
import { both } from '../../words/both.ts';

/** Does the work; a graph that does not answer becomes a notice, and the answer false. Other errors pass. */
export async function attempt(notices: NoticeStore, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof SourceError)) throw failure;
    notices.show('problem', wordsOfFailure(failure));
    return false;
  }
}

type Known = 'notice.unreachable' | 'notice.notFound' | 'notice.away' | 'notice.timeout';

const known: Partial<Record<SourceError['code'], Known>> = {
  unreachable: 'notice.unreachable',
  not_found: 'notice.notFound',
  starting: 'notice.away',
  database_away: 'notice.away',
  timeout: 'notice.timeout',
};

function wordsOfFailure(failure: SourceError): Bilingual {
  const key = known[failure.code];
  return key === undefined ? both('notice.failed', { why: failure.message }) : both(key);
}
