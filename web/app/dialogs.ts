import type { LitElement } from 'lit';
import type { DialogName } from './ask-event.ts';

/** A dialog of the page; those that are about a document are told which. */
export interface AskedDialog extends LitElement {
  show(about?: string): void;
}

const loaders: Record<DialogName, () => Promise<unknown>> = {
  help: () => import('../panels/help-dialog.ts'),
  add: () => import('../editing/add-dialog.ts'),
  corrections: () => import('../editing/corrections-dialog.ts'),
  compare: () => import('../editing/compare-dialog.ts'),
};

/** The dialog of this name in the page, fetched where it is not yet; null where the page has gone. */
export async function dialogIn<Found extends AskedDialog>(
  root: ParentNode,
  name: DialogName,
): Promise<Found | null> {
  await loaders[name]();
  const dialog = root.querySelector<Found>(`telusur-${name}-dialog`);
  await dialog?.updateComplete;
  return dialog;
}
