const STORED_AS = 'telusur-key';

/**
 * Takes the key out of the page's address (`#key=…`), so that it lies neither in the history nor in a shared
 * link. It is kept for this tab, for a reload.
 */
export function takeAccessKey(page: Window = window): string | null {
  const fragment = new URLSearchParams(page.location.hash.slice(1));
  const given = fragment.get('key');
  if (given === null) return page.sessionStorage.getItem(STORED_AS);
  fragment.delete('key');
  page.sessionStorage.setItem(STORED_AS, given);
  const rest = fragment.toString();
  const { pathname, search } = page.location;
  page.history.replaceState(page.history.state, '', pathname + search + (rest === '' ? '' : `#${rest}`));
  return given;
}
