import type { Catalogue } from './catalogue.ts';
import { speaker } from './speaker.ts';

/** Putting right what was read wrongly, and the list of what was. */
export const correctingMessages = {
  'edge.reject': { id: 'Hubungan ini tidak dikatakan', en: 'It does not say this' },
  'edge.reject.note': {
    id: 'Garisnya hilang dari graf dan tidak kembali saat teksnya dimuat lagi.',
    en: 'The line leaves the graph and does not come back when the text is loaded again.',
  },
  'edge.retype': { id: 'Hubungannya lain', en: 'The relation is another' },
  'edge.retype.note': {
    id: 'Kalimatnya tetap sama; yang berubah hanya cara membacanya.',
    en: 'The sentence stays; only how it is read changes.',
  },
  'edge.as': { id: 'Hubungan yang benar', en: 'The right relation' },
  'edge.choose': { id: 'Pilih hubungan …', en: 'Choose a relation …' },
  'edge.turned': { id: 'Arahnya terbalik', en: 'It is the other way round' },
  'edge.none': {
    id: 'Tidak ada hubungan lain yang cocok dengan kedua jenis ini.',
    en: 'No other relation fits these two kinds.',
  },
  'edge.becomes': { id: 'Menjadi: {edge}', en: 'It becomes: {edge}' },
  'edge.legend': { id: 'Apa yang salah?', en: 'What is wrong?' },
  'edge.doReject': { id: 'Tolak hubungan ini', en: 'Reject this relation' },
  'edge.doRetype': { id: 'Ubah hubungannya', en: 'Change the relation' },

  'node.legend': { id: 'Apa yang salah?', en: 'What is wrong?' },
  'node.kind': { id: 'Jenisnya lain', en: 'Its kind is another' },
  'node.kind.as': { id: 'Jenis yang benar', en: 'The right kind' },
  'node.kind.note': {
    id: 'Hubungan yang tidak cocok dengan jenis baru pindah ke daftar tinjauan.',
    en: 'Relations that do not fit the new kind move to the review list.',
  },
  'node.merge': { id: 'Sama dengan simpul lain', en: 'It is the same as another node' },
  'node.merge.into': { id: 'Simpul yang tetap ada', en: 'The node that stays' },
  'node.merge.note': {
    id: 'Semua nama dan hubungannya pindah ke simpul itu.',
    en: 'All its names and relations move to that node.',
  },
  'node.merge.self': { id: 'Pilih simpul lain, bukan simpul ini.', en: 'Choose another node, not this one.' },
  'node.split': { id: 'Beberapa namanya milik hal lain', en: 'Some of its names are another’s' },
  'node.split.names': { id: 'Nama yang dipisahkan', en: 'Names to split off' },
  'node.split.label': { id: 'Disebut apa yang baru itu?', en: 'What is the new one called?' },
  'node.split.none': {
    id: 'Simpul ini hanya punya satu nama, jadi tidak ada yang bisa dipisahkan.',
    en: 'This node has only one name, so there is nothing to split off.',
  },
  'node.doKind': { id: 'Koreksi jenisnya', en: 'Correct the kind' },
  'node.doMerge': { id: 'Gabungkan', en: 'Merge' },
  'node.doSplit': { id: 'Pisahkan', en: 'Split off' },

  'list.title': { id: 'Koreksi yang dibuat', en: 'Corrections made' },
  'list.close': { id: 'Tutup', en: 'Close' },
  'list.intro': {
    id: 'Koreksi disimpan bersama graf dan berlaku setiap kali sebuah teks dimuat.',
    en: 'Corrections are kept with the graph and hold whenever a text is loaded.',
  },
  'list.empty': { id: 'Belum ada koreksi', en: 'No corrections yet' },
  'list.empty.note': {
    id: 'Buka sebuah garis atau simpul, lalu pilih “Ada yang salah?”.',
    en: 'Open a line or a node, then choose “Something wrong?”.',
  },
  'list.filter': { id: 'Saring koreksi', en: 'Filter the corrections' },
  'list.none': { id: 'Tidak ada koreksi yang cocok.', en: 'No correction matches.' },
  'list.undo': { id: 'Urungkan', en: 'Undo' },
  'list.undoOf': { id: 'Urungkan: {what}', en: 'Undo: {what}' },
  'list.undone': { id: 'Koreksi diurungkan.', en: 'The correction was undone.' },
  'list.nobody': { id: 'tanpa nama', en: 'no name' },
  'list.more': { id: 'Tampilkan {n} lagi', en: 'Show {n} more' },
  'did.reject': { id: 'Ditolak: {edge}', en: 'Rejected: {edge}' },
  'did.retype': { id: 'Diubah: {edge} menjadi {now}', en: 'Changed: {edge} to {now}' },
  'did.kind': { id: 'Jenis {name}: {kind}', en: 'Kind of {name}: {kind}' },
  'did.merge': { id: '{name} digabung dengan {into}', en: '{name} merged into {into}' },
  'did.split': {
    id: '{names} dipisahkan dari {name} menjadi {label} ({kind})',
    en: '{names} split off {name} as {label} ({kind})',
  },
  'did.apart': { id: '{name} bukan {others}', en: '{name} is not {others}' },
} as const satisfies Catalogue;

export const correctingWords = speaker(correctingMessages);
