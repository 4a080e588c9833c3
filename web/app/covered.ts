import type { Insets } from '../canvas/viewport.ts';

/** The side of the canvas that an element beside or over it takes. */
type CoveredSide = keyof Insets;

/** How much of each side of the stage the elements marked `data-covers="left|right|…"` take, in pixels. */
export function coveredSides(stage: HTMLElement, root: ParentNode): Insets {
  const ground = stage.getBoundingClientRect();
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const element of root.querySelectorAll<HTMLElement>('[data-covers]')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || !showsFrame(element)) continue;
    const side = sideOf(element, box, ground);
    const taken: Insets = {
      top: box.bottom - ground.top,
      right: ground.right - box.left,
      bottom: ground.bottom - box.top,
      left: box.right - ground.left,
    };
    insets[side] = Math.max(
      insets[side],
      Math.min(taken[side], side === 'bottom' ? ground.height * 0.75 : Infinity),
    );
  }
  return insets;
}

/** What is as wide as the stage is a sheet, and takes the side that it lies at. */
function sideOf(element: HTMLElement, box: DOMRect, ground: DOMRect): CoveredSide {
  if (box.width >= ground.width * 0.9) return box.top > ground.top + 40 ? 'bottom' : 'top';
  return element.dataset['covers'] as CoveredSide;
}

/** A component takes room only while it shows something: its frame. */
function showsFrame({ shadowRoot }: HTMLElement): boolean {
  return shadowRoot === null || shadowRoot.querySelector('.frame') !== null;
}
