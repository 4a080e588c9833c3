/** The element that has the focus, within whichever shadow roots it lies; null where it is the page itself. */
export function deepFocused(root: Document = document): HTMLElement | null {
  let focused: Element | null = root.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && focused !== root.body ? focused : null;
}
