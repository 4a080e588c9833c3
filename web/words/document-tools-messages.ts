import type { Catalogue } from './catalogue.ts';
import { speaker } from './speaker.ts';

/** What can be done with a document, and the tabs of its panel. */
export const documentToolsMessages = {
  compare: { id: 'Bandingkan …', en: 'Compare …' },
  unload: { id: 'Keluarkan dari graf', en: 'Remove from graph' },
  'unload.note': {
    id: 'Dokumen ini keluar dari graf bersama semua yang hanya didukung olehnya. Ini tidak bisa diurungkan; untuk mengembalikannya, muat teksnya lagi.',
    en: 'The document leaves the graph with all that it alone supports. This cannot be undone; to have it back, load the text again.',
  },
  'unload.do': { id: 'Ya, keluarkan', en: 'Yes, take it out' },
  tabs: { id: 'Bagian dokumen', en: 'Parts of the document' },
  'tab.text': { id: 'Isi dokumen', en: 'The text' },
  'tab.review': { id: 'Untuk ditinjau ({n})', en: 'To review ({n})' },
} as const satisfies Catalogue;

export const documentToolsWords = speaker(documentToolsMessages);
