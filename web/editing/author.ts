const KEY = 'telusur.author';

/** Who corrects, as this browser remembers it; '' where it does not. */
export function rememberedAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** A browser that keeps nothing (a private window, a page from a file) asks again. */
export function rememberAuthor(author: string): void {
  try {
    if (author === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, author);
  } catch {
    return;
  }
}
