import type { Catalogue } from './catalogue.ts';

/** The panel of a node. */
export const nodeMessages = {
  'panel.wrong': { id: 'Ada yang salah?', en: 'Something wrong?' },
  'node.aliases': { id: 'Juga disebut', en: 'Also called' },
  'node.facts': { id: 'Keterangan', en: 'Facts' },
  'node.relations': { id: 'Hubungan', en: 'Relations' },
  'node.noRelations': {
    id: 'Belum ada sumber yang menghubungkannya dengan hal lain.',
    en: 'No source relates it to anything yet.',
  },
  'node.expandAll': {
    id: 'Tampilkan {n} hubungan lainnya',
    en: { one: 'Show {n} more relation', other: 'Show {n} more relations' },
  },
  'node.allShown': { id: 'Semua hubungannya sudah tampak', en: 'All its relations are shown' },
  'node.expandOne': {
    id: '{relation}, {kind}: {n} hubungan, {shown} sudah tampak. Tampilkan.',
    en: '{relation}, {kind}: {n} in all, {shown} shown. Show them.',
  },
  'node.revealOne': {
    id: '{relation}, {kind}: {n} hubungan, semua sudah tampak. Tunjukkan letaknya.',
    en: '{relation}, {kind}: {n} in all, every one shown. Point them out.',
  },
  'node.shownOfAll': { id: '{shown} dari {n}', en: '{shown} of {n}' },
  'node.outgoing': { id: 'dari sini', en: 'from here' },
  'node.incoming': { id: 'menuju ke sini', en: 'to here' },
  'node.bothWays': { id: 'timbal balik', en: 'both ways' },
  'node.listEdges': {
    id: 'Lihat semua ({n})',
    en: 'See all ({n})',
  },
  'node.weakNote': {
    id: 'Muncul dalam kalimat yang sama, tanpa hubungan yang dinyatakan.',
    en: 'They share a sentence; no source states a relation.',
  },
  'node.denied': { id: 'Dibantah', en: 'Denied' },
  'node.deniedNote': {
    id: 'Sumber menyatakan bahwa hubungan ini tidak ada.',
    en: 'Sources say that these relations do not hold.',
  },
  'node.documents': { id: 'Disebut dalam', en: 'Mentioned in' },
  'node.mentionCount': { id: '{n} kali', en: { one: 'once', other: '{n} times' } },
  'node.path': { id: 'Jalur dari sini', en: 'Path from here' },
  'node.only': { id: 'Hanya sekitarnya', en: 'Only its surroundings' },
  'node.collapse': { id: 'Ringkas', en: 'Collapse' },
  'node.hide': { id: 'Sembunyikan', en: 'Hide' },
  'node.reveal': { id: 'Cari di kanvas', en: 'Find on the canvas' },
  'node.share': { id: 'Salin tautan', en: 'Copy link' },
  'node.actions': { id: 'Tindakan', en: 'Actions' },
  'node.collective': { id: 'kumpulan', en: 'a set' },
  'node.unknown': { id: 'Simpul ini tidak ada lagi', en: 'This node is gone' },
  'node.actorClass.state': { id: 'Aktor negara', en: 'State actor' },
  'node.actorClass.interstate': { id: 'Aktor antarnegara', en: 'Interstate actor' },
  'node.actorClass.non_state': { id: 'Aktor non-negara', en: 'Non-state actor' },
  'node.actorClass.individual': { id: 'Perorangan', en: 'Individual' },
  'node.actorClass.group': { id: 'Kelompok', en: 'Group' },
} as const satisfies Catalogue;
