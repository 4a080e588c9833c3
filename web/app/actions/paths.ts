import type { Opened, PathQuestion } from '../../store/scene.ts';
import type { Workbench } from '../workbench.ts';
import { attempt } from './attempt.ts';
import { withAdded } from './place.ts';

export type AskedPath = Pick<PathQuestion, 'from' | 'to'> & Partial<PathQuestion>;

const usual = { direction: 'any', mode: 'shortest', maxLength: 8, weak: false } as const;
const MOST_PATHS = 20;

export function findPaths(bench: Workbench, asked: AskedPath): Promise<boolean> {
  return attempt(bench.notices, async () => {
    const question: PathQuestion = { ...usual, ...asked };
    const { weak, ...rest } = question;
    const answer = await bench.source.paths({ ...rest, ...(weak ? { weak } : {}), limit: MOST_PATHS });
    bench.graph.learn(answer.subgraph);
    const onPaths = answer.paths.flatMap((path) => path.nodes);
    const scene = await withAdded(
      bench,
      onPaths,
      bench.history.scene.nodes.has(question.from) ? question.from : null,
      answer.paths.flatMap((path) => path.edges),
    );
    const opened: Opened = {
      panel: 'paths',
      question,
      paths: answer.paths,
      truncated: answer.truncated,
      chosen: answer.paths.length > 0 ? 0 : null,
    };
    bench.history.commit({ did: 'path', question, found: answer.paths.length }, { ...scene, opened });
    if (onPaths.length > 0) bench.canvas?.reveal(answer.paths[0]?.nodes ?? []);
    return true;
  });
}

export function choosePath(bench: Workbench, index: number | null): void {
  const { scene } = bench.history;
  if (scene.opened?.panel !== 'paths' || scene.opened.chosen === index) return;
  const opened: Opened = { ...scene.opened, chosen: index };
  bench.history.commit({ did: 'choose-path', chosen: index }, { ...scene, opened });
  const shown = index === null ? opened.paths : opened.paths.slice(index, index + 1);
  bench.canvas?.reveal(shown.flatMap((path) => path.nodes));
}
