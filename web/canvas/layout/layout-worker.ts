import type { LayoutTask, Places } from './layout.ts';
import { layouts } from './layouts.ts';

export interface LayoutRequest {
  readonly number: number;
  readonly layout: string;
  readonly task: LayoutTask;
}

export type LayoutResponse =
  | { readonly number: number; readonly places: Places }
  | { readonly number: number; readonly failure: string };

self.addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  const { number, layout, task } = event.data;
  const chosen = layouts.find((candidate) => candidate.id === layout);
  const response: LayoutResponse =
    chosen === undefined
      ? { number, failure: `There is no layout named ${layout}` }
      : { number, places: chosen.run(task) };
  self.postMessage(response);
});
