/** The parts of an explorer over a graph in memory, with layouts that run at once and no canvas. */
import type { CanvasPort, Workbench } from '../../../web/app/workbench.ts';
import { layouts } from '../../../web/canvas/layout/layouts.ts';
import { HistoryLog } from '../../../web/history/log.ts';
import type { EditingSource } from '../../../web/source/editing-source.ts';
import { ComparisonStore } from '../../../web/store/comparison-store.ts';
import { EditingDesk } from '../../../web/store/editing-desk.ts';
import { GraphStore } from '../../../web/store/graph-store.ts';
import { NoticeStore } from '../../../web/store/notice-store.ts';
import { SelectionStore } from '../../../web/store/selection-store.ts';
import { memoryEditing } from './memory-editing.ts';
import { memorySource, type Before, type MemoryGraph } from '../../support/memory-source.ts';

export interface TestBench extends Workbench {
  /** What was asked of the canvas. */
  readonly asked: string[];
}

export function testBench(
  world: MemoryGraph,
  before?: Before,
  editing: EditingSource | null = memoryEditing(),
): TestBench {
  const asked: string[] = [];
  const canvas: CanvasPort = {
    aspect: 1.5,
    view: null,
    reveal: (nodes) => asked.push(`reveal ${nodes.join(' ')}`),
    show: () => asked.push('show'),
    png: () => Promise.resolve(new Blob(['a picture'])),
  };
  return {
    source: memorySource(world, before),
    graph: new GraphStore(),
    history: new HistoryLog(),
    selection: new SelectionStore(),
    notices: new NoticeStore(),
    comparison: new ComparisonStore(),
    editing: new EditingDesk(editing),
    runLayout: (id, task) => {
      const layout = layouts.find((candidate) => candidate.id === id);
      if (layout === undefined) return Promise.reject(new Error(`No layout ${id}`));
      return Promise.resolve(layout.run(task));
    },
    canvas,
    asked,
  };
}
