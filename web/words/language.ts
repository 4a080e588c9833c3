import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../../graph/model.ts';
import { Subscribable } from '../store/subscribable.ts';

const KEY = 'telusur.language';

/** The language of the interface: Indonesian, until somebody chooses English. Remembered by the browser. */
class LanguageStore extends Subscribable {
  #current: Language = remembered();

  constructor() {
    super();
    document.documentElement.lang = this.#current;
  }

  get current(): Language {
    return this.#current;
  }

  choose(language: Language): void {
    if (language === this.#current) return;
    this.#current = language;
    document.documentElement.lang = language;
    remember(language);
    this.changed();
  }
}

/** A browser that keeps nothing (a private window, a page from a file) starts in Indonesian each time. */
function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'id';
  } catch {
    return 'id';
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    return;
  }
}

export const language = new LanguageStore();

export function currentLanguage(): Language {
  return language.current;
}

export function setLanguage(chosen: Language): void {
  language.choose(chosen);
}

/** Renders its host again when another language is chosen. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get current(): Language {
    return language.current;
  }

  hostConnected(): void {
    this.#end = language.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#end?.();
  }
}
