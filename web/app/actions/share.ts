import { addressOf } from '../../history/address.ts';
import { packScene } from '../../history/scene-link.ts';
import { both } from '../../words/both.ts';
import type { Workbench } from '../workbench.ts';

export async function link(bench: Workbench): Promise<string> {
  return addressOf(await packScene(bench.history.scene, bench.graph, bench.canvas?.view ?? null));
}

/** Copies the link. A browser that forbids it leaves the link in the address bar, and that is said. */
export async function share(bench: Workbench): Promise<boolean> {
  const address = await link(bench);
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    window.history.replaceState(window.history.state, '', address);
    bench.notices.show('note', both('notice.linkByHand'));
    return false;
  }
  bench.notices.show('done', both('notice.link'));
  return true;
}
