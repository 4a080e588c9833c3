import { addingWords } from '../words/adding-messages.ts';

/** As the loaders call them, with the names that people know them by. */
const named = {
  markdown: 'Markdown',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'DOCX',
  csv: 'CSV',
  jsonl: 'JSON Lines',
  stix: 'STIX 2.1',
  misp: 'MISP',
  'kg-gold': 'kg-gold',
} as const;

/** Every format by its id, in the order in which they are offered. */
export function formatNames(): Readonly<Record<string, string>> {
  return { text: addingWords.t('format.text'), ...named };
}

/** The name of a format; one that the explorer does not know goes by its id. */
export function formatName(format: string): string {
  return formatNames()[format] ?? format;
}
