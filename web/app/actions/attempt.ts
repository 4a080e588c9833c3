import type { Bilingual } from '../../../graph/model.ts';
import { SourceError } from '../../source/source-error.ts';
import type { NoticeStore } from '../../store/notice-store.ts';
import { message, type MessageKey } from '../../words/words.ts';

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

/** A message without parameters, in both languages. */
export function bilingual(key: PlainKey): Bilingual {
  return { id: message('id', key), en: message('en', key) };
}

type PlainKey = Extract<
  MessageKey,
  'notice.unreachable' | 'notice.notFound' | 'notice.away' | 'notice.timeout'
>;

const known: Partial<Record<SourceError['code'], PlainKey>> = {
  unreachable: 'notice.unreachable',
  not_found: 'notice.notFound',
  starting: 'notice.away',
  database_away: 'notice.away',
  timeout: 'notice.timeout',
};

function wordsOfFailure(failure: SourceError): Bilingual {
  const key = known[failure.code];
  if (key !== undefined) return bilingual(key);
  return {
    id: message('id', 'notice.failed', { why: failure.message }),
    en: message('en', 'notice.failed', { why: failure.message }),
  };
}
