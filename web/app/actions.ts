import type { DiffAnswer } from '../../graph/api/contract.ts';
import type { Change, Correction, Decision } from '../../graph/api/editing-contract.ts';
import type { Filters, PathQuestion, Point } from '../store/scene.ts';
import type { DownloadFormat } from '../export/download-formats.ts';
import type { Expansion } from '../history/step.ts';

/**
 * Everything that a person can do, for the canvas, the outline and the panels alike. Each makes one step of
 * the log. Those that ask the graph resolve when the step is made; where the graph does not answer they show a
 * notice and resolve to false.
 */
export interface Actions {
  /** Opens its panel; puts it on the canvas first, where it is not there. */
  openNode(node: string): Promise<boolean>;
  /** Opens its evidence; puts it and its ends on the canvas first, where they are not there. */
  openEdge(edge: string): Promise<boolean>;
  /** Opens the reading view, at these offsets of the text where they are given. */
  openDocument(document: string, at?: { start: number; end: number } | null): void;
  /** Opens the panel where the ends of a path are chosen. */
  chooseEnds(from: string | null, to: string | null): void;
  closePanel(): void;

  /** Puts the neighbours named by the expansion on the canvas, round the node; nothing else moves. */
  expand(node: string, expansion?: Expansion): Promise<boolean>;
  /** Takes away those neighbours that hang on nothing but this node. */
  collapse(node: string): void;
  hide(nodes: readonly string[]): void;
  /** Leaves this node and its neighbours on the canvas. */
  showOnly(node: string): Promise<boolean>;
  /** Back to what the first screen showed. */
  showAll(): Promise<boolean>;

  /** A document's own graph, and its reading view. */
  showDocument(document: string): Promise<boolean>;
  /** What two documents say, told apart on the canvas. */
  showComparison(answer: DiffAnswer): Promise<boolean>;

  /** Reads anew what the explorer holds of the graph, after it was written. Nothing on the canvas moves. */
  refresh(): Promise<boolean>;
  /** Takes a document out of the graph. */
  unload(document: string): Promise<boolean>;
  /** Puts right what was read wrongly; the canvas follows, and a notice offers to take it back. */
  correct(change: Change, said: { author: string; note: string }): Promise<boolean>;
  uncorrect(correction: Correction): Promise<boolean>;
  /** Sends what was decided on names that a document leaves for review. */
  decide(decisions: readonly Decision[], document: string): Promise<boolean>;
  undecide(names: readonly string[], document: string): Promise<boolean>;

  /** Finds paths, puts them on the canvas and lists them in the panel `paths`. */
  findPaths(question: Pick<PathQuestion, 'from' | 'to'> & Partial<PathQuestion>): Promise<boolean>;
  /** Shows one of the listed paths; null shows all. */
  choosePath(index: number | null): void;

  setFilters(filters: Partial<Filters>): void;
  runLayout(layout: string): Promise<boolean>;
  move(places: ReadonlyMap<string, Point>): void;

  undo(): void;
  redo(): void;
  /** Moves to the entry of the log with this index. */
  goTo(index: number): void;
  /** Address that reopens this scene in another browser. */
  link(): Promise<string>;
  /** Copies that address and says so. */
  share(): Promise<boolean>;
  /** Saves what the canvas shows as a file. No step. */
  download(format: DownloadFormat): Promise<boolean>;

  /** Brings these into sight without a step. */
  reveal(nodes: readonly string[]): void;
}
