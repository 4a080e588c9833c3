import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isDialogShown } from '../style/dialog.ts';

export interface ShortcutTargets {
  search(): void;
  help(): void;
  outline(): void;
  canvas(): void;
  path(): void;
  close(): void;
  undo(): void;
  redo(): void;
}

/** Keys that work wherever one is, except where one is typing. */
export class Shortcuts implements ReactiveController {
  readonly #targets: ShortcutTargets;

  constructor(host: ReactiveControllerHost, targets: ShortcutTargets) {
    this.#targets = targets;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isTyping(event) || isDialogShown()) return;
    const act = this.#actFor(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  #actFor(event: KeyboardEvent): (() => void) | undefined {
    const targets = this.#targets;
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      if (key === 'z') return () => (event.shiftKey ? targets.redo() : targets.undo());
      return key === 'y' ? () => targets.redo() : undefined;
    }
    if (event.altKey) return undefined;
    const acts: Record<string, () => void> = {
      '/': () => targets.search(),
      '?': () => targets.help(),
      o: () => targets.outline(),
      g: () => targets.canvas(),
      p: () => targets.path(),
      Escape: () => targets.close(),
    };
    return acts[event.key];
  }
}

function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
