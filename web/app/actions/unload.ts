import { editingWords } from '../../words/editing-messages.ts';
import type { Workbench } from '../workbench.ts';
import { attemptWriting } from './attempt-writing.ts';
import { renew } from './refresh.ts';

/** Takes a document out, with all that it alone supports. What else is on the canvas stays where it is. */
export function unload(bench: Workbench, document: string): Promise<boolean> {
  return attemptWriting(bench, async () => {
    const title = bench.graph.document(document)?.title ?? document;
    await bench.editing.source.unload(document);
    const { current } = bench.comparison;
    if (current?.a.id === document || current?.b.id === document) bench.comparison.end();
    const { filters, opened } = bench.history.scene;
    if (opened?.panel === 'document' && opened.document === document)
      bench.history.commit({ did: 'close' }, { ...bench.history.scene, opened: null });
    if (filters.documents?.includes(document) === true)
      bench.history.revise((scene) => ({ ...scene, filters: { ...scene.filters, documents: null } }));
    await renew(bench);
    bench.notices.show('done', editingWords.both('notice.unloaded', { title }));
  });
}
