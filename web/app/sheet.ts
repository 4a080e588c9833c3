import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How high the sheet stands: its bar alone, half of the stage, or nearly all of it. */
export type SheetHeight = 'peek' | 'half' | 'tall';

/** Of the bar: what a sheet shows at least. */
export const BAR = 56;
/** A finger that moves less than this has pressed, not dragged. */
const STILL = 6;
const written = 'input:not([type="radio"], [type="checkbox"])';
/** Of the stage that a tall sheet leaves free. */
const ABOVE = 8;

/** By one press of the grip: up step by step, and from the top down to the bar. */
const next: Record<SheetHeight, SheetHeight> = { peek: 'half', half: 'tall', tall: 'peek' };
const higher: Record<SheetHeight, SheetHeight> = { peek: 'half', half: 'tall', tall: 'tall' };
const lower: Record<SheetHeight, SheetHeight> = { peek: 'peek', half: 'peek', tall: 'half' };

/** The height that a sheet of so many pixels settles at, on a stage of so many. */
export function nearestHeight(pixels: number, stage: number): SheetHeight {
  const heights: [SheetHeight, number][] = [
    ['peek', BAR],
    ['half', stage * 0.54],
    ['tall', stage - ABOVE],
  ];
  const [nearest] = heights.sort(([, a], [, b]) => Math.abs(a - pixels) - Math.abs(b - pixels));
  return nearest?.[0] ?? 'half';
}

/**
 * Makes its host a sheet from below on a narrow screen: dragged by its bar, or set by the grip on it. The host
 * has an attribute `height`, and `dragged` while a finger holds it; its styles do the rest.
 */
export class Sheet implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #narrow = window.matchMedia('(max-width: 760px)');
  #height: SheetHeight = 'half';
  #drag: { readonly from: number; readonly height: number } | null = null;
  /** The press that has just ended was a drag: what it is reported as next is no click. */
  #moved = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get height(): SheetHeight {
    return this.#height;
  }

  /** The content is out of sight, and out of reach. */
  get peeking(): boolean {
    return this.#narrow.matches && this.#height === 'peek';
  }

  hostConnected(): void {
    this.#host.setAttribute('height', this.#height);
    this.#narrow.addEventListener('change', this.#onScreen);
  }

  hostDisconnected(): void {
    this.#narrow.removeEventListener('change', this.#onScreen);
  }

  set(height: SheetHeight): void {
    if (height === this.#height) return;
    this.#height = height;
    this.#host.setAttribute('height', height);
    this.#host.requestUpdate();
  }

  readonly onGrip = (event: Event): void => {
    event.stopPropagation();
    if (!this.#moved) this.set(next[this.#height]);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    this.set((event.key === 'ArrowUp' ? higher : lower)[this.#height]);
  };

  /**
   * Whoever writes has the keyboard up, and needs what is left of the screen. (A focus that moves within one
   * component is not told outside of it; a press is.)
   */
  readonly onPress = (event: PointerEvent): void => {
    const [field] = event.composedPath();
    if (this.#narrow.matches && field instanceof HTMLInputElement && field.matches(written)) this.set('tall');
  };

  readonly onDown = (event: PointerEvent): void => {
    if (!this.#narrow.matches || !event.isPrimary) return;
    this.#moved = false;
    this.#drag = { from: event.clientY, height: this.#host.clientHeight };
    (event.target as Element).setPointerCapture(event.pointerId);
  };

  readonly onMove = (event: PointerEvent): void => {
    if (this.#drag === null) return;
    const up = this.#drag.from - event.clientY;
    if (!this.#moved && Math.abs(up) < STILL) return;
    this.#moved = true;
    const height = Math.max(BAR, Math.min(this.#drag.height + up, this.#stage() - ABOVE));
    this.#host.toggleAttribute('dragged', true);
    this.#host.style.blockSize = `${height}px`;
  };

  readonly onUp = (event: PointerEvent): void => {
    if (this.#drag === null) return;
    this.#drag = null;
    if (!this.#moved) {
      this.#raise(event);
      return;
    }
    const height = this.#host.clientHeight;
    this.#host.toggleAttribute('dragged', false);
    this.#host.style.removeProperty('block-size');
    this.set(nearestHeight(height, this.#stage()));
  };

  /** The bar that is left alone is all of it a handle. */
  #raise(event: PointerEvent): void {
    if (this.peeking && (event.target as Element).closest('button') === null) this.set('half');
  }

  readonly #onScreen = (): void => this.#host.requestUpdate();

  #stage(): number {
    return this.#host.offsetParent?.clientHeight ?? window.innerHeight;
  }
}
