import type { Catalogue } from './catalogue.ts';

/** The reading view. */
export const documentMessages = {
  'document.document': { id: 'Dokumen', en: 'Document' },
  'document.language': { id: 'Bahasa', en: 'Language' },
  'document.language.id': { id: 'Indonesia', en: 'Indonesian' },
  'document.language.en': { id: 'Inggris', en: 'English' },
  'document.author': { id: 'Penulis', en: 'Author' },
  'document.licence': { id: 'Lisensi', en: 'Licence' },
  'document.passages': { id: '{n} kalimat', en: { one: '{n} sentence', other: '{n} sentences' } },
  'document.records': { id: '{n} rekaman', en: { one: '{n} record', other: '{n} records' } },
  'document.entities': { id: '{n} simpul', en: { one: '{n} node', other: '{n} nodes' } },
  'document.edges': { id: '{n} hubungan', en: { one: '{n} relation', other: '{n} relations' } },
  'document.text': { id: 'Isi dokumen', en: 'The text' },
  'document.reading': {
    id: 'Kata bergaris bawah membuka simpulnya; angka di ujung kalimat membuka hubungan yang dinyatakannya. Pilih teks untuk menyorotnya di kanvas.',
    en: 'Underlined words open their node; the number after a sentence opens the relations it states. Select text to light it up on the canvas.',
  },
  'document.edgesHere': {
    id: '{n} hubungan dalam kalimat ini',
    en: { one: '{n} relation in this sentence', other: '{n} relations in this sentence' },
  },
  'document.onlyThis': { id: 'Hanya dokumen ini', en: 'Only this document' },
  'document.empty': { id: 'Dokumen ini tidak memuat teks.', en: 'This document holds no text.' },
  'document.unknown': { id: 'Dokumen ini tidak ada lagi', en: 'This document is gone' },
} as const satisfies Catalogue;
