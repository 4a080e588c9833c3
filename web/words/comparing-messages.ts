import type { Catalogue } from './catalogue.ts';
import { speaker } from './speaker.ts';

/** Comparing two documents. */
export const comparingMessages = {
  title: { id: 'Bandingkan dua dokumen', en: 'Compare two documents' },
  close: { id: 'Tutup', en: 'Close' },
  a: { id: 'Dokumen A', en: 'Document A' },
  b: { id: 'Dokumen B', en: 'Document B' },
  choose: { id: 'Pilih dokumen …', en: 'Choose a document …' },
  chooseNote: {
    id: 'Pilih dokumen kedua. Telusur menunjukkan hubungan yang dikatakan keduanya, yang hanya dikatakan salah satunya, dan yang mereka pertentangkan.',
    en: 'Choose the second document. Telusur shows the relations that both state, those that only one states, and those that they dispute.',
  },
  one: { id: 'Baru ada satu dokumen', en: 'There is only one document' },
  'one.note': {
    id: 'Tambahkan teks lain, lalu bandingkan keduanya di sini.',
    en: 'Add another text, then compare the two here.',
  },
  'voice.shared': { id: 'Dikatakan keduanya', en: 'Said by both' },
  'voice.onlyA': { id: 'Hanya A', en: 'Only A' },
  'voice.onlyB': { id: 'Hanya B', en: 'Only B' },
  'voice.contradicted': { id: 'Bertentangan', en: 'Contradicted' },
  voices: { id: 'Yang ditampilkan', en: 'What is shown' },
  filter: { id: 'Saring menurut nama atau kutipan', en: 'Filter by name or quote' },
  'none.shared': {
    id: 'Tidak ada hubungan yang dikatakan keduanya.',
    en: 'They state no relation in common.',
  },
  'none.onlyA': {
    id: 'Semua yang dikatakan A juga dikatakan B.',
    en: 'All that A states is stated by B too.',
  },
  'none.onlyB': {
    id: 'Semua yang dikatakan B juga dikatakan A.',
    en: 'All that B states is stated by A too.',
  },
  'none.contradicted': { id: 'Tidak ada yang dipertentangkan.', en: 'They dispute nothing.' },
  'none.filtered': { id: 'Tidak ada yang cocok dengan saringan.', en: 'Nothing matches the filter.' },
  silent: { id: 'tidak mengatakannya', en: 'does not say so' },
  denies: { id: 'membantah', en: 'denies it' },
  noQuote: { id: 'tercatat dalam data, tanpa kalimat', en: 'recorded in data, without a sentence' },
  others: { id: 'dan {n} kutipan lain', en: { one: 'and {n} more quote', other: 'and {n} more quotes' } },
  more: { id: 'Tampilkan {n} lagi', en: 'Show {n} more' },
  cut: {
    id: 'Hanya {shown} dari {n} yang dikirim server; telusur diff menunjukkan semuanya.',
    en: 'The server sent only {shown} of {n}; telusur diff tells all of them.',
  },
  onCanvas: { id: 'Tampilkan di kanvas', en: 'Show on the canvas' },
  open: { id: 'Buka hubungannya', en: 'Open the relation' },
  failed: { id: 'Salah satu dokumen tidak ada lagi', en: 'One of the documents is gone' },
  result: {
    id: '{shared} sama, {a} hanya A, {b} hanya B, {contradicted} bertentangan.',
    en: '{shared} shared, {a} only A, {b} only B, {contradicted} contradicted.',
  },
} as const satisfies Catalogue;

export const comparingWords = speaker(comparingMessages);
