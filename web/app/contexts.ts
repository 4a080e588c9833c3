import { createContext } from '@lit/context';
import type { HistoryLog } from '../history/log.ts';
import type { GraphSource } from '../source/graph-source.ts';
import type { ComparisonStore } from '../store/comparison-store.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import type { SelectionStore } from '../store/selection-store.ts';
import type { Actions } from './actions.ts';

export const sourceContext = createContext<GraphSource>(Symbol('source'));
export const graphContext = createContext<GraphStore>(Symbol('graph'));
/** Its `scene` is what the canvas, the outline and the panels show. */
export const historyContext = createContext<HistoryLog>(Symbol('history'));
export const selectionContext = createContext<SelectionStore>(Symbol('selection'));
export const comparisonContext = createContext<ComparisonStore>(Symbol('comparison'));
export const editingContext = createContext<EditingDesk>(Symbol('editing'));
export const noticesContext = createContext<NoticeStore>(Symbol('notices'));
export const actionsContext = createContext<Actions>(Symbol('actions'));
