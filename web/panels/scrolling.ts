/** Frames after which what is above has its height. */
const FRAMES = 30;

/**
 * Brings an element to the middle of what scrolls, and keeps it there while texts above it are being drawn and
 * change their height. Resolves when it has come to rest.
 */
export async function bringIntoView(element: Element): Promise<void> {
  let before = Number.NaN;
  let still = 0;
  for (let frame = 0; frame < FRAMES && still < 3; frame += 1) {
    element.scrollIntoView({ block: 'center' });
    await new Promise(requestAnimationFrame);
    const { top } = element.getBoundingClientRect();
    still = Math.abs(top - before) < 1 ? still + 1 : 0;
    before = top;
  }
}
