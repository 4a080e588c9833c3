import type { Actions } from './actions.ts';
import { move, runLayout, setFilters } from './actions/arrange.ts';
import { expand } from './actions/expand.ts';
import { chooseEnds, closePanel, openDocument, openEdge, openNode } from './actions/open.ts';
import { choosePath, findPaths } from './actions/paths.ts';
import { collapse, hide, showAll, showOnly } from './actions/remove.ts';
import { link, share } from './actions/share.ts';
import type { Workbench } from './workbench.ts';

/** The actions over these parts, for those who need to know nothing of them. */
export function bindActions(bench: Workbench): Actions {
  return {
    openNode: (node) => openNode(bench, node),
    openEdge: (edge) => openEdge(bench, edge),
    openDocument: (document, at) => openDocument(bench, document, at),
    chooseEnds: (from, to) => chooseEnds(bench, from, to),
    closePanel: () => closePanel(bench),
    expand: (node, expansion) => expand(bench, node, expansion),
    collapse: (node) => collapse(bench, node),
    hide: (nodes) => hide(bench, nodes),
    showOnly: (node) => showOnly(bench, node),
    showAll: () => showAll(bench),
    showDocument: async (document) =>
      (await import('./actions/show-document.ts')).showDocument(bench, document),
    showComparison: async (answer) =>
      (await import('./actions/show-comparison.ts')).showComparison(bench, answer),
    refresh: async () => (await import('./actions/refresh.ts')).refresh(bench),
    unload: async (document) => (await import('./actions/unload.ts')).unload(bench, document),
    correct: async (change, said) => (await import('./actions/correct.ts')).correct(bench, change, said),
    uncorrect: async (correction) => (await import('./actions/correct.ts')).uncorrect(bench, correction),
    decide: async (decisions, document) =>
      (await import('./actions/decide.ts')).decide(bench, decisions, document),
    undecide: async (names, document) =>
      (await import('./actions/decide.ts')).undecide(bench, names, document),
    findPaths: (question) => findPaths(bench, question),
    choosePath: (index) => choosePath(bench, index),
    setFilters: (filters) => setFilters(bench, filters),
    runLayout: (layout) => runLayout(bench, layout),
    move: (places) => move(bench, places),
    undo: () => bench.history.undo(),
    redo: () => bench.history.redo(),
    goTo: (index) => bench.history.goTo(index),
    link: () => link(bench),
    share: () => share(bench),
    download: async (format) => (await import('./actions/download.ts')).download(bench, format),
    reveal: (nodes) => bench.canvas?.reveal(nodes),
  };
}
