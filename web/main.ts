import { bindActions } from './app/bind-actions.ts';
import './app/telusur-app.ts';
import type { Workbench } from './app/workbench.ts';
import { layoutRunner } from './canvas/layout/layout-runner.ts';
import { AddressMirror } from './history/address.ts';
import { HistoryLog } from './history/log.ts';
import { packScene } from './history/scene-link.ts';
import { takeAccessKey } from './source/access-key.ts';
import { httpEditing } from './source/http-editing.ts';
import { httpSource } from './source/http-source.ts';
import { ComparisonStore } from './store/comparison-store.ts';
import { EditingDesk } from './store/editing-desk.ts';
import { GraphStore } from './store/graph-store.ts';
import { NoticeStore } from './store/notice-store.ts';
import { SelectionStore } from './store/selection-store.ts';
import { installStyle } from './style/install.ts';

installStyle();

const connection = { origin: '', key: takeAccessKey() };
const bench: Workbench = {
  source: httpSource(connection),
  graph: new GraphStore(),
  history: new HistoryLog(),
  selection: new SelectionStore(),
  notices: new NoticeStore(),
  comparison: new ComparisonStore(),
  editing: new EditingDesk(connection.key === null ? null : httpEditing(connection)),
  runLayout: layoutRunner(),
  canvas: null,
};
const address = new AddressMirror(bench.history, () =>
  packScene(bench.history.scene, bench.graph, bench.canvas?.view ?? null),
);
const app = document.querySelector('telusur-app');
app?.addEventListener('rest', () => address.refresh());
app?.open(bench, bindActions(bench));
