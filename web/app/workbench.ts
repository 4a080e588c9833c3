import type { View } from '../canvas/viewport.ts';
import type { RunLayout } from '../canvas/layout/layout-runner.ts';
import type { HistoryLog } from '../history/log.ts';
import type { GraphSource } from '../source/graph-source.ts';
import type { ComparisonStore } from '../store/comparison-store.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import type { SelectionStore } from '../store/selection-store.ts';

/** What actions ask of the canvas, wherever it is. */
export interface CanvasPort {
  /** Of the room that panels beside it leave, width by height. */
  readonly aspect: number;
  /** What it shows at the moment; null before it is drawn. */
  readonly view: View | null;
  /** Brings these nodes into sight. No step. */
  reveal(nodes: readonly string[]): void;
  /** Shows this part with the next picture. */
  show(view: View): void;
  /** All that is on it, as a PNG for print; null where nothing is drawn, or this browser makes none so large. */
  png(): Promise<Blob | null>;
}

/** The parts that actions work with. Made once, in main.ts. */
export interface Workbench {
  readonly source: GraphSource;
  readonly graph: GraphStore;
  readonly history: HistoryLog;
  readonly selection: SelectionStore;
  readonly notices: NoticeStore;
  readonly comparison: ComparisonStore;
  readonly editing: EditingDesk;
  readonly runLayout: RunLayout;
  /** Null until the canvas is on the page. */
  canvas: CanvasPort | null;
}
