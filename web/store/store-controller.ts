import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Subscribable } from './subscribable.ts';

/** Renders its host again whenever one of the stores changes. The stores may arrive later, through a context. */
export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #stores: () => (Subscribable | undefined)[];
  #ends = new Map<Subscribable, () => void>();

  constructor(host: ReactiveControllerHost, stores: () => (Subscribable | undefined)[]) {
    this.#host = host;
    this.#stores = stores;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    for (const end of this.#ends.values()) end();
    this.#ends.clear();
  }

  #follow(): void {
    const wanted = new Set(this.#stores().filter((store) => store !== undefined));
    for (const [store, end] of this.#ends) {
      if (wanted.has(store)) continue;
      end();
      this.#ends.delete(store);
    }
    for (const store of wanted) {
      if (!this.#ends.has(store))
        this.#ends.set(
          store,
          store.subscribe(() => this.#host.requestUpdate()),
        );
    }
  }
}
