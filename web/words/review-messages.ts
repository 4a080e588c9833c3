import type { Catalogue } from './catalogue.ts';
import { speaker } from './speaker.ts';

/** The review list of a document. */
export const reviewMessages = {
  intro: {
    id: 'Nama-nama ini tidak ikut masuk ke graf karena belum dikenal atau meragukan. Putuskan beberapa, lalu terapkan sekaligus: dokumennya dibaca ulang sekali saja.',
    en: 'These were left out of the graph because they are unknown or doubtful. Decide on some, then apply them together: the document is read again only once.',
  },
  empty: { id: 'Tidak ada yang perlu ditinjau', en: 'Nothing to review' },
  'empty.note': { id: 'Semua nama dalam dokumen ini dikenal.', en: 'Every name in this document is known.' },
  filter: { id: 'Saring nama', en: 'Filter the names' },
  'filter.none': { id: 'Tidak ada nama yang cocok.', en: 'No name matches.' },
  'reason.unknown': { id: 'belum dikenal', en: 'unknown' },
  'reason.near': { id: 'hampir sama dengan yang dikenal', en: 'nearly a known name' },
  'reason.identity': { id: 'mungkin sama dengan yang lain', en: 'may be the same as another' },
  'reason.signature': { id: 'tidak cocok dengan hubungannya', en: 'does not fit its relation' },
  'group.unknown': { id: 'Belum dikenal ({n})', en: 'Unknown ({n})' },
  'group.near': { id: 'Hampir dikenal ({n})', en: 'Nearly known ({n})' },
  'group.identity': { id: 'Mungkin hal yang sama ({n})', en: 'May be the same ({n})' },
  'group.signature': { id: 'Di luar hubungannya ({n})', en: 'Outside its relation ({n})' },
  'signature.note': {
    id: 'Hubungan ini tidak dikenal di antara dua jenis itu. Koreksi jenis salah satunya, atau abaikan.',
    en: 'This relation is not known between these two kinds. Correct the kind of one of them, or ignore it.',
  },
  'identity.note': {
    id: 'Dua simpul dengan nama yang serupa. Gabungkan, atau catat bahwa keduanya berbeda.',
    en: 'Two nodes with like names. Merge them, or note that they are not the same.',
  },
  places: {
    id: 'dan di {n} tempat lain',
    en: { one: 'and in {n} other place', other: 'and in {n} other places' },
  },
  read: { id: 'Baca di teksnya', en: 'Read it in the text' },
  sources: { id: 'Disebut dalam {titles}', en: 'Named in {titles}' },
  candidates: { id: 'Mirip dengan', en: 'Like' },
  accept: { id: 'Terima', en: 'Accept' },
  'accept.as': { id: 'Terima “{name}” sebagai jenis', en: 'Accept “{name}” as a kind' },
  merge: { id: 'Gabungkan', en: 'Merge' },
  'merge.into': { id: 'Gabungkan dengan …', en: 'Merge into …' },
  'merge.name': { id: 'Gabungkan dengan {name}', en: 'Merge into {name}' },
  'merge.search': { id: 'Gabungkan “{name}” dengan', en: 'Merge “{name}” into' },
  ignore: { id: 'Abaikan', en: 'Ignore' },
  apart: { id: 'Bukan hal yang sama', en: 'Not the same' },
  openNode: { id: 'Buka {name}', en: 'Open {name}' },
  'decided.accept': { id: 'diterima sebagai {kind}', en: 'accepted as {kind}' },
  'decided.merge': { id: 'digabung dengan {name}', en: 'merged into {name}' },
  'decided.ignore': { id: 'diabaikan', en: 'ignored' },
  'decided.waiting': { id: 'belum diterapkan', en: 'not applied yet' },
  takeBack: { id: 'Batalkan', en: 'Take back' },
  takeBackOf: { id: 'Batalkan keputusan atas “{name}”', en: 'Take back the decision on “{name}”' },
  apply: { id: 'Terapkan {n} keputusan', en: { one: 'Apply {n} decision', other: 'Apply {n} decisions' } },
  applying: { id: 'Dokumen sedang dibaca ulang …', en: 'The document is being read again …' },
  before: { id: 'Keputusan sebelumnya ({n})', en: 'Earlier decisions ({n})' },
  more: { id: 'Tampilkan {n} lagi', en: 'Show {n} more' },
  keys: {
    id: 'Tombol: j/k berpindah, a menerima, m menggabungkan, i mengabaikan.',
    en: 'Keys: j/k move, a accepts, m merges, i ignores.',
  },
} as const satisfies Catalogue;

export const reviewWords = speaker(reviewMessages);
