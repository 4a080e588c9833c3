import type { Applied } from '../../../graph/api/editing-contract.ts';
import { SourceError } from '../../source/source-error.ts';
import type { Access } from '../../store/editing-desk.ts';
import { editingWords } from '../../words/editing-messages.ts';
import { wordsOfFailure } from '../../words/failure.ts';
import type { Workbench } from '../workbench.ts';

/** Does the writing; what refuses it becomes a notice, and the answer false. Other errors pass. */
export async function attemptWriting(bench: Workbench, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (failure) {
    if (!(failure instanceof SourceError)) throw failure;
    const refused = bench.editing.noteRefusal(failure);
    const words = refused ? editingWords.both(`access.${closed(bench)}`) : wordsOfFailure(failure);
    bench.notices.show('problem', words);
    return false;
  }
}

function closed({ editing: { access } }: Workbench): Exclude<Access, 'open'> {
  return access === 'open' ? 'no-key' : access;
}

/** Says which documents keep what they say until they are loaded again. */
export function sayPending(bench: Workbench, { pending }: Applied): void {
  if (pending.length === 0) return;
  const titles = pending.map((id) => bench.graph.document(id)?.title ?? id).join(', ');
  bench.notices.show('note', editingWords.both('notice.pending', { titles }));
}
