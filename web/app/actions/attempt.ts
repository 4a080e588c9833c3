import { SourceError } from '../../source/source-error.ts';
import type { NoticeStore } from '../../store/notice-store.ts';
import { wordsOfFailure } from '../../words/failure.ts';

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
