import type { Decision } from '../../../graph/api/editing-contract.ts';
import { both } from '../../words/both.ts';
import { editingWords } from '../../words/editing-messages.ts';
import type { Workbench } from '../workbench.ts';
import { attemptWriting, sayPending } from './attempt-writing.ts';
import { renew } from './refresh.ts';

/** Sends decisions on names; the document is read again with what is known now. */
export function decide(bench: Workbench, decisions: readonly Decision[], document: string): Promise<boolean> {
  return attemptWriting(bench, async () => {
    const applied = await bench.editing.source.decide(decisions, document);
    await renew(bench);
    const names = decisions.map(({ text }) => text);
    bench.notices.show('done', editingWords.both('notice.decided', { n: names.length }), {
      words: both('app.undo'),
      run: () => void undecide(bench, names, document),
    });
    sayPending(bench, applied);
  });
}

/** Takes decisions back, one after the other: each of them reads the document again. */
export function undecide(bench: Workbench, names: readonly string[], document: string): Promise<boolean> {
  return attemptWriting(bench, async () => {
    for (const name of names) await bench.editing.source.undecide(name, document);
    await renew(bench);
    bench.notices.show('done', editingWords.both('notice.undecided', { n: names.length }));
  });
}
