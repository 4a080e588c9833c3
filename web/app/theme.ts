import { Subscribable } from '../store/subscribable.ts';

export type ThemeChoice = 'auto' | 'light' | 'dark';

const STORED_AS = 'telusur.theme';

/** Light, dark, or what the system prefers. Remembered by the browser. */
class ThemeStore extends Subscribable {
  #choice: ThemeChoice = remembered();

  constructor() {
    super();
    this.#apply();
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    remember(choice);
    this.#apply();
    this.changed();
  }

  #apply(): void {
    const { dataset } = document.documentElement;
    if (this.#choice === 'auto') delete dataset['theme'];
    else dataset['theme'] = this.#choice;
  }
}

/** A browser that keeps nothing follows the system each time. */
function remembered(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORED_AS);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

function remember(choice: ThemeChoice): void {
  try {
    localStorage.setItem(STORED_AS, choice);
  } catch {
    return;
  }
}

export const theme = new ThemeStore();
