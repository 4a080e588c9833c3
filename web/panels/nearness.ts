/** How far beyond the screen something counts as near, in pixels. */
const NEAR = 1200;

const waiting = new WeakMap<Element, () => void>();

/** One observer for all: a long text has a thousand slices. */
const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
  },
  { rootMargin: `${NEAR}px 0px` },
);

/** Calls `then` each time the element comes near the screen, until the function returned is called. */
export function whenNear(element: Element, then: () => void): () => void {
  waiting.set(element, then);
  observer.observe(element);
  return () => {
    waiting.delete(element);
    observer.unobserve(element);
  };
}
