import type { Change, Correction } from '../../../graph/api/editing-contract.ts';
import { both } from '../../words/both.ts';
import { editingWords } from '../../words/editing-messages.ts';
import type { Workbench } from '../workbench.ts';
import { attemptWriting, sayPending } from './attempt-writing.ts';
import { followChange } from './follow-change.ts';
import { renew } from './refresh.ts';

/** Puts right what was read wrongly; the canvas follows. */
export function correct(
  bench: Workbench,
  change: Change,
  said: { author: string; note: string },
): Promise<boolean> {
  return attemptWriting(bench, async () => {
    const applied = await bench.editing.source.correct({ ...change, ...said });
    // What is shown of it goes before the panels read anew: they would ask for what is gone.
    const there = await followChange(bench, change);
    await renew(bench);
    bench.notices.show('done', editingWords.both(there ? `notice.${change.change}` : 'notice.splitOff'), {
      words: both('app.undo'),
      run: () => void uncorrect(bench, applied.correction),
    });
    sayPending(bench, applied);
  });
}

/** Takes a correction back; what it had taken from the canvas stands there again. */
export function uncorrect(bench: Workbench, correction: Correction): Promise<boolean> {
  return attemptWriting(bench, async () => {
    const applied = await bench.editing.source.uncorrect(correction.id);
    await renew(bench);
    bench.notices.show('done', editingWords.both('notice.uncorrected'));
    sayPending(bench, applied);
  });
}
