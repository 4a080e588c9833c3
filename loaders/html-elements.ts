/** What each HTML element is to somebody who reads only its words. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** They begin and end a block. */
export const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table ' +
    'tbody td tfoot th thead tr ul',
);

/** They have no end tag. */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Their content is no text of the document: programs, styles, navigation, controls, pictures, withdrawn words. */
export const UNREAD = set(
  'applet audio button canvas datalist del embed iframe map math nav noembed noframes noscript object option ' +
    'picture rp rt script select style svg template textarea title video xmp',
);

/** What they hold is not markup; the tokeniser is told. */
export const RAW = set('iframe noembed noframes noscript style xmp');
export const ESCAPABLE = set('textarea title');

/** A start tag of the first closes an open one of the second, unless one of the third stands between. */
export const CLOSES: ReadonlyMap<string, { open: readonly string[]; within: readonly string[] }> = new Map([
  ['li', { open: ['li'], within: ['ul', 'ol', 'menu', 'dir'] }],
  ['dt', { open: ['dt', 'dd'], within: ['dl'] }],
  ['dd', { open: ['dt', 'dd'], within: ['dl'] }],
  ['tr', { open: ['tr'], within: ['table'] }],
  ['td', { open: ['td', 'th'], within: ['table', 'tr'] }],
  ['th', { open: ['td', 'th'], within: ['table', 'tr'] }],
  ['option', { open: ['option'], within: ['select'] }],
]);

/** A block closes an open paragraph, unless one of these stands between. */
export const KEEPS_PARAGRAPH = ['table', 'td', 'th', 'caption', 'button', 'object', 'template'] as const;

export interface Attribute {
  name: string;
  value: string;
}

const HIDDEN_ROLES = set('navigation menu menubar toolbar search tooltip doc-noteref doc-backlink');

/** Whether an element and all in it is kept from the reader's eye, by its own attributes. */
export function isHidden(attributes: readonly Attribute[]): boolean {
  return attributes.some(({ name, value }) => {
    if (name === 'hidden') return value.toLowerCase() !== 'until-found';
    if (name === 'aria-hidden') return value.trim().toLowerCase() === 'true';
    if (name === 'role') return HIDDEN_ROLES.has(value.trim().toLowerCase());
    return (
      name === 'style' &&
      /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i.test(value)
    );
  });
}
