import type { Catalogue } from './catalogue.ts';

/** The help: what this is, the keys, the shapes, the lines. */
export const helpMessages = {
  'help.title': { id: 'Cara membaca dan memakai', en: 'How to read and use this' },
  'help.close': { id: 'Tutup', en: 'Close' },
  'help.keys': { id: 'Tombol', en: 'Keys' },
  'help.keys.anywhere': { id: 'Di mana saja', en: 'Anywhere' },
  'help.keys.canvas': { id: 'Di kanvas', en: 'On the canvas' },
  'help.keys.outline': { id: 'Dalam daftar isi', en: 'In the outline' },
  'help.keys.search': { id: 'Dalam pencarian', en: 'In the search' },
  'help.shapes': { id: 'Bentuk dan warna', en: 'Shapes and colours' },
  'help.shapesNote': {
    id: 'Warna menandai rumpun, bentuk menandai jenis. Makin besar, makin banyak garisnya.',
    en: 'The colour tells the family, the shape the kind. The larger, the more edges.',
  },
  'help.lines': { id: 'Garis', en: 'Lines' },
  'help.aboutNote': {
    id: 'Telusur mengubah teks menjadi graf yang bisa dijelajahi. Setiap garis membuka kalimat asalnya, jadi setiap klaim bisa diperiksa.',
    en: 'Telusur turns a text into a graph that people can walk. Every line opens the sentence it came from, so every claim can be checked.',
  },
  'help.tracing': {
    id: 'Tidak ada garis tanpa sumber. Yang dibantah, diduga, atau hanya kata seseorang selalu terlihat sebagai itu.',
    en: 'No line without a source. What is denied, suspected or only somebody’s word is always shown as such.',
  },
} as const satisfies Catalogue;
