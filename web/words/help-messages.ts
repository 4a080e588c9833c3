import type { Catalogue } from './catalogue.ts';

/** The help: keys, shapes, lines, and what this is. */
export const helpMessages = {
  'help.title': { id: 'Cara membaca dan memakai', en: 'How to read and use this' },
  'help.close': { id: 'Tutup', en: 'Close' },
  'help.keys': { id: 'Tombol', en: 'Keys' },
  'help.key': { id: 'Tombol', en: 'Key' },
  'help.does': { id: 'Gunanya', en: 'What it does' },
  'help.shapes': { id: 'Bentuk dan warna', en: 'Shapes and colours' },
  'help.shapesNote': {
    id: 'Warna menandai rumpun, bentuk menandai jenis.',
    en: 'The colour tells the family, the shape the kind.',
  },
  'help.lines': { id: 'Garis', en: 'Lines' },
  'help.line.stated': { id: 'Dinyatakan sumber', en: 'Stated by a source' },
  'help.line.inferred': { id: 'Disimpulkan dari kalimat', en: 'Inferred from a sentence' },
  'help.line.hedged': { id: 'Baru dugaan', en: 'Suspected only' },
  'help.line.denied': { id: 'Dibantah', en: 'Denied' },
  'help.line.weak': { id: 'Hanya disebut bersama', en: 'Merely named together' },
  'help.about': { id: 'Tentang Telusur', en: 'About Telusur' },
  'help.aboutNote': {
    id: 'Telusur mengubah teks menjadi graf yang bisa dijelajahi. Setiap garis membuka kalimat asalnya, jadi setiap klaim bisa diperiksa.',
    en: 'Telusur turns a text into a graph that people can walk. Every line opens the sentence it came from, so every claim can be checked.',
  },
  'help.tracing': {
    id: 'Tidak ada garis tanpa sumber. Yang dibantah, diduga, atau hanya kata seseorang selalu terlihat sebagai itu.',
    en: 'No line without a source. What is denied, suspected or only somebody’s word is always shown as such.',
  },
} as const satisfies Catalogue;
