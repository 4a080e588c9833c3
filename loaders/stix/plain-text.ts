/** The descriptions of STIX objects as plain text: links by their words, citations taken out. */

const LINK = /\[([^[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)/g;
const CITATION = /\s*\(Citation:\s*[^()]*(?:\([^()]*\)[^()]*)*\)/g;
const TAG = /<\/?(?:code|b|i|em|strong|pre)>/gi;
const BREAK = /<br\s*\/?>/gi;

export function plainText(markdown: string): string {
  return markdown
    .replace(LINK, '$1')
    .replace(CITATION, '')
    .replace(TAG, '')
    .replace(BREAK, '\n')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
