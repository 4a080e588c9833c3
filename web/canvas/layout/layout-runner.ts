import type { LayoutTask, Places } from './layout.ts';
import type { LayoutRequest, LayoutResponse } from './layout-worker.ts';

/** Runs a layout; the same task gives the same places. */
export type RunLayout = (layout: string, task: LayoutTask) => Promise<Places>;

interface Waiting {
  resolve(places: Places): void;
  reject(failure: Error): void;
}

/** Runs layouts away from the page, so that it stays alive meanwhile. The worker starts with the first task. */
export function layoutRunner(): RunLayout {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  function start(): Worker {
    const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', (event: MessageEvent<LayoutResponse>) => {
      const response = event.data;
      const asker = waiting.get(response.number);
      waiting.delete(response.number);
      if ('places' in response) asker?.resolve(response.places);
      else asker?.reject(new Error(response.failure));
    });
    started.addEventListener('error', (event) => {
      for (const asker of waiting.values()) asker.reject(new Error(`A layout failed: ${event.message}`));
      waiting.clear();
      worker = undefined;
    });
    return started;
  }

  return (layout, task) =>
    new Promise((resolve, reject) => {
      worker ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      const request: LayoutRequest = { number: last, layout, task };
      worker.postMessage(request);
    });
}
