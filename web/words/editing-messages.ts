import type { Catalogue } from './catalogue.ts';
import { speaker } from './speaker.ts';

/** What is said wherever the graph is written. */
export const editingMessages = {
  'access.no-key': {
    id: 'Menambah dan mengoreksi butuh kunci. Buka alamat lengkap yang dicetak telusur start di terminal.',
    en: 'Adding and correcting need the key. Open the address that telusur start printed in the terminal.',
  },
  'access.old-key': {
    id: 'Kunci halaman ini tidak berlaku lagi: server sudah dimulai ulang. Buka alamat baru yang dicetak telusur start di terminal.',
    en: 'The key of this page is no longer valid: the server was started anew. Open the new address that telusur start printed in the terminal.',
  },
  'access.read-only': {
    id: 'Basis data ini hanya bisa dibaca dari sini. Muat sebuah teks lewat terminal dengan telusur load, lalu jalankan telusur start lagi.',
    en: 'This database is read-only from here. Load a text in a terminal with telusur load, then run telusur start again.',
  },
  'access.title': {
    id: 'Dari halaman ini graf hanya bisa dibaca',
    en: 'From this page the graph can only be read',
  },

  'notice.pending': {
    id: 'Berlaku saat dimuat lagi: {titles}.',
    en: 'Takes effect when loaded again: {titles}.',
  },
  'notice.unloaded': { id: '“{title}” dikeluarkan dari graf.', en: '“{title}” was taken out of the graph.' },
  'notice.decided': {
    id: '{n} keputusan diterapkan.',
    en: { one: '{n} decision applied.', other: '{n} decisions applied.' },
  },
  'notice.undecided': {
    id: '{n} keputusan dibatalkan.',
    en: { one: '{n} decision taken back.', other: '{n} decisions taken back.' },
  },
  'notice.reject': { id: 'Hubungan ditolak.', en: 'Relation rejected.' },
  'notice.retype': { id: 'Hubungan diubah.', en: 'Relation changed.' },
  'notice.kind': { id: 'Jenis dikoreksi.', en: 'Kind corrected.' },
  'notice.merge': { id: 'Dua simpul digabungkan.', en: 'Two nodes were merged.' },
  'notice.split': {
    id: 'Nama-nama itu kini simpul tersendiri.',
    en: 'Those names are a node of their own now.',
  },
  'notice.splitOff': {
    id: 'Dipisahkan. Simpulnya muncul begitu sebuah teks menyebut nama itu.',
    en: 'Split off. The node appears as soon as a text uses the name.',
  },
  'notice.apart': { id: 'Dicatat: bukan hal yang sama.', en: 'Noted: they are not the same.' },
  'notice.uncorrected': { id: 'Koreksi dibatalkan.', en: 'Correction taken back.' },

  'author.author': { id: 'Nama Anda', en: 'Your name' },
  'author.authorNote': {
    id: 'boleh kosong; diingat di peramban ini',
    en: 'may be empty; remembered by this browser',
  },
  'author.note': { id: 'Alasannya', en: 'Why' },
  'author.notePlaceholder': {
    id: 'misalnya: kalimatnya berkata sebaliknya',
    en: 'for example: the sentence says the opposite',
  },
  busy: { id: 'Sedang diterapkan …', en: 'Being applied …' },
  kind: { id: 'Jenis', en: 'Kind' },
  cancel: { id: 'Batal', en: 'Cancel' },
} as const satisfies Catalogue;

export const editingWords = speaker(editingMessages);
