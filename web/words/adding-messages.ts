import type { Catalogue } from './catalogue.ts';
import { speaker } from './speaker.ts';

/** Adding a text: choosing, previewing, loading, and what came of it. */
export const addingMessages = {
  'title.choosing': { id: 'Tambah teks', en: 'Add a text' },
  'title.reading': { id: 'Membaca teksnya', en: 'Reading the text' },
  'title.previewed': { id: 'Pratinjau', en: 'Preview' },
  'title.loading': { id: 'Memuat', en: 'Loading' },
  'title.done': { id: 'Selesai dimuat', en: 'Loaded' },
  'title.undone': { id: 'Sudah dikeluarkan lagi', en: 'Taken out again' },

  'choose.intro': {
    id: 'Telusur membacanya dan menunjukkan apa yang akan ditambahkan. Belum ada yang masuk ke graf.',
    en: 'Telusur reads it and shows what it would add. Nothing enters the graph yet.',
  },
  'choose.file': { id: 'Pilih berkas', en: 'Choose a file' },
  'choose.drop': { id: 'atau lepaskan di sini', en: 'or drop it here' },
  'choose.formats': {
    id: 'Teks, Markdown, HTML, PDF, DOCX, CSV, JSON Lines, STIX 2.1, MISP, kg-gold',
    en: 'Text, Markdown, HTML, PDF, DOCX, CSV, JSON Lines, STIX 2.1, MISP, kg-gold',
  },
  'choose.chosen': { id: 'Berkas yang dipilih', en: 'The chosen file' },
  'choose.remove': { id: 'Lepaskan berkas {name}', en: 'Remove the file {name}' },
  'choose.paste': { id: 'Atau tempel teksnya', en: 'Or paste the text' },
  'choose.pastePlaceholder': { id: 'Tempel atau ketik di sini …', en: 'Paste or type here …' },
  'choose.length': { id: '{n} karakter', en: { one: '{n} character', other: '{n} characters' } },
  'choose.more': { id: 'Judul, bahasa, id, dan format', en: 'Title, language, id and format' },
  'choose.titleField': { id: 'Judul', en: 'Title' },
  'choose.found': { id: 'dikenali dari isinya', en: 'told from the content' },
  'choose.language': { id: 'Bahasa', en: 'Language' },
  'choose.guess': { id: 'Kenali dari isinya', en: 'Tell from the content' },
  'choose.id': { id: 'Id', en: 'Id' },
  'choose.idNote': {
    id: 'Teks dengan id yang sudah ada menggantikan yang lama.',
    en: 'A text with an id that exists replaces the one before.',
  },
  'choose.format': { id: 'Format', en: 'Format' },
  'format.text': { id: 'Teks', en: 'Text' },
  'choose.preview': { id: 'Lihat pratinjau', en: 'Show the preview' },
  'choose.emptyFile': {
    id: 'Berkas ini kosong. Pilih yang lain.',
    en: 'This file is empty. Choose another.',
  },
  'choose.waiting': {
    id: 'Satu per satu: {names} menunggu giliran.',
    en: 'One at a time: {names} wait for their turn.',
  },
  'choose.nothing': { id: 'Pilih berkas atau tempel teks dulu.', en: 'Choose a file or paste a text first.' },

  'reading.note': { id: 'Membaca {name} …', en: 'Reading {name} …' },
  cancel: { id: 'Batalkan', en: 'Cancel' },
  back: { id: 'Ubah', en: 'Change' },
  load: { id: 'Muat ke graf', en: 'Load into the graph' },
  close: { id: 'Tutup', en: 'Close' },

  'preview.replaces': {
    id: 'Menggantikan dokumen dengan id yang sama, yang sudah dimuat.',
    en: 'Replaces the document with the same id that is loaded.',
  },
  'preview.change': { id: 'Ubah judul, bahasa, atau id', en: 'Change title, language or id' },
  'preview.passages': { id: 'bagian teks', en: 'passages' },
  'preview.newEntities': { id: 'simpul baru', en: 'new nodes' },
  'preview.knownEntities': { id: '{n} sudah dikenal', en: '{n} already known' },
  'preview.newEdges': { id: 'hubungan baru', en: 'new relations' },
  'preview.knownEdges': { id: '{n} sudah ada', en: '{n} already there' },
  'preview.review': { id: 'perlu ditinjau', en: 'to review' },
  'preview.skipped': {
    id: '{n} rekaman dilewati',
    en: { one: '{n} record skipped', other: '{n} records skipped' },
  },
  'preview.entities': { id: 'Simpul baru', en: 'New nodes' },
  'preview.noEntities': {
    id: 'Tidak ada simpul baru: semua yang disebut sudah dikenal.',
    en: 'No new nodes: everything it names is known already.',
  },
  'preview.mentions': { id: 'disebut {n} kali', en: { one: 'mentioned once', other: 'mentioned {n} times' } },
  'preview.relations': {
    id: 'Hubungan baru, dengan kalimatnya',
    en: 'New relations, each with its sentence',
  },
  'preview.noRelations': {
    id: 'Tidak ada hubungan baru. Kalimatnya mungkin tidak menyatakan apa pun, atau semuanya sudah ada.',
    en: 'No new relations. Its sentences may state none, or all are there already.',
  },
  'preview.doubts': { id: 'Belum dikenal atau meragukan', en: 'Unknown or doubtful' },
  'preview.doubtsNote': {
    id: 'Tidak ikut masuk ke graf. Setelah dimuat, Anda bisa memutuskannya satu per satu di panel dokumen.',
    en: 'Left out of the graph. Once it is loaded you can decide on each in the document’s panel.',
  },
  'preview.noDoubts': { id: 'Semua nama dikenali.', en: 'Every name was recognised.' },
  'preview.nothing': {
    id: 'Telusur tidak mengenali apa pun dalam teks ini. Periksa bahasanya, atau muat lalu tinjau nama-namanya.',
    en: 'Telusur recognised nothing in this text. Check its language, or load it and review its names.',
  },
  'preview.more': { id: 'Tampilkan {n} lagi', en: 'Show {n} more' },
  'preview.cut': {
    id: 'Hanya {shown} dari {n} yang ditampilkan di sini.',
    en: 'Only {shown} of {n} are shown here.',
  },
  'preview.ready': {
    id: 'Pratinjau siap: {nodes} simpul baru, {edges} hubungan baru.',
    en: 'The preview is ready: {nodes} new nodes, {edges} new relations.',
  },

  'phase.sending': { id: 'Mengirim …', en: 'Sending …' },
  'phase.reading': { id: 'Membaca', en: 'Reading' },
  'phase.writing': { id: 'Menulis ke graf', en: 'Writing to the graph' },
  'phase.finishing': { id: 'Merapikan', en: 'Finishing' },
  'progress.share': { id: '{share} %', en: '{share} %' },
  'progress.items': { id: '{n} butir', en: { one: '{n} item', other: '{n} items' } },
  'progress.of': { id: '{done} dari {total}', en: '{done} of {total}' },
  'progress.rate': { id: '{n} per detik', en: '{n} a second' },
  'progress.left': {
    id: 'sekitar {n} detik lagi',
    en: { one: 'about {n} second left', other: 'about {n} seconds left' },
  },
  'progress.minutes': {
    id: 'sekitar {n} menit lagi',
    en: { one: 'about {n} minute left', other: 'about {n} minutes left' },
  },
  'progress.note': {
    id: 'Jendela ini boleh ditutup; pemuatan berjalan terus.',
    en: 'You may close this window; the load goes on.',
  },
  'cancelled.amid': {
    id: 'Dibatalkan. Yang sudah tertulis sedang dikeluarkan lagi; sebentar lagi graf seperti sebelumnya.',
    en: 'Cancelled. What was written already is being taken out again; the graph will be as it was.',
  },
  cancelled: { id: 'Dibatalkan. Tidak ada yang disimpan.', en: 'Cancelled. Nothing was kept.' },

  'report.added': { id: '“{title}” sudah ada di graf.', en: '“{title}” is in the graph.' },
  'report.replaced': { id: '“{title}” sudah diperbarui.', en: '“{title}” was updated.' },
  'report.resumed': {
    id: '“{title}” tadinya terputus; sekarang sudah utuh di graf.',
    en: '“{title}” had been broken off; it is whole in the graph now.',
  },
  'report.unchanged': {
    id: '“{title}” tidak berubah: tidak ada yang ditulis.',
    en: '“{title}” has not changed: nothing was written.',
  },
  'report.holds': {
    id: 'Isinya {passages} bagian teks, {entities} simpul, {edges} hubungan.',
    en: 'It holds {passages} passages, {entities} nodes and {edges} relations.',
  },
  'report.merged': {
    id: '{n} simpul juga disebut dokumen lain.',
    en: {
      one: '{n} node is named by other documents too.',
      other: '{n} nodes are named by other documents too.',
    },
  },
  'report.review': {
    id: '{n} nama menunggu ditinjau di panel dokumen.',
    en: {
      one: '{n} name waits for review in the document’s panel.',
      other: '{n} names wait for review in the document’s panel.',
    },
  },
  'report.removed': {
    id: '{passages} bagian teks dan {entities} simpul lama dikeluarkan.',
    en: '{passages} passages and {entities} nodes of before were taken out.',
  },
  'report.skipped.revoked': {
    id: '{n} rekaman dilewati: ditarik sumbernya.',
    en: {
      one: '{n} record skipped: withdrawn by its source.',
      other: '{n} records skipped: withdrawn by their source.',
    },
  },
  'report.skipped.deprecated': {
    id: '{n} rekaman dilewati: sudah usang.',
    en: { one: '{n} record skipped: deprecated.', other: '{n} records skipped: deprecated.' },
  },
  'report.skipped.unsupported': {
    id: '{n} rekaman dilewati: tidak ada tempatnya dalam graf.',
    en: {
      one: '{n} record skipped: the graph has no place for it.',
      other: '{n} records skipped: the graph has no place for them.',
    },
  },
  'report.skipped.dangling': {
    id: '{n} rekaman dilewati: menunjuk hal yang tidak ada.',
    en: {
      one: '{n} record skipped: it names what the source does not hold.',
      other: '{n} records skipped: they name what the source does not hold.',
    },
  },
  'report.skipped.duplicate': {
    id: '{n} rekaman dilewati: sudah disebut sebelumnya.',
    en: { one: '{n} record skipped: said before.', other: '{n} records skipped: said before.' },
  },
  'report.renamed': {
    id: '{n} simpul mendapat id lain.',
    en: { one: '{n} node stands under another id.', other: '{n} nodes stand under another id.' },
  },
  'report.seconds': {
    id: 'Selesai dalam {n} detik.',
    en: { one: 'Done in {n} second.', other: 'Done in {n} seconds.' },
  },
  'report.see': { id: 'Lihat grafnya', en: 'See its graph' },
  'report.undo': { id: 'Urungkan', en: 'Undo' },
  'report.noUndo': {
    id: 'Versi sebelumnya tidak disimpan, jadi pembaruan ini tidak bisa diurungkan di sini.',
    en: 'The version before was not kept, so this update cannot be undone here.',
  },
  'report.another': { id: 'Tambah yang lain', en: 'Add another' },
  'report.next': { id: 'Berikutnya: {name}', en: 'Next: {name}' },
  undone: {
    id: '“{title}” dikeluarkan lagi. Graf kembali seperti sebelumnya.',
    en: '“{title}” was taken out again. The graph is as it was.',
  },
  'notice.loaded': { id: '“{title}” sudah dimuat.', en: '“{title}” was loaded.' },

  'problem.tooLarge': {
    id: 'Terlalu besar untuk dimuat dari peramban',
    en: 'Too large to load from the browser',
  },
  'problem.tooLarge.note': {
    id: 'Muat lewat terminal dengan telusur load, yang membaca sambil berjalan.',
    en: 'Load it in a terminal with telusur load, which reads as it goes.',
  },
  'problem.unreadable': { id: 'Tidak bisa dibaca', en: 'It cannot be read' },
  'problem.fileGone.note': {
    id: 'Berkasnya sudah berubah atau tidak ada lagi, atau ini sebuah folder. Pilih sekali lagi.',
    en: 'The file has changed or is gone, or this is a folder. Choose it once more.',
  },
  'problem.unreachable': { id: 'Server tidak menjawab', en: 'The server does not answer' },
  'problem.unreachable.note': {
    id: 'Yang Anda pilih dan ketik masih di sini. Jalankan telusur start, lalu coba lagi.',
    en: 'What you chose and typed is still here. Run telusur start, then try again.',
  },
  'problem.away': { id: 'Basis data sedang tidak tersedia', en: 'The database is away' },
  'problem.away.note': {
    id: 'Yang Anda pilih dan ketik masih di sini. Coba lagi sebentar lagi.',
    en: 'What you chose and typed is still here. Try again in a moment.',
  },
  'problem.other': { id: 'Tidak berhasil', en: 'That did not work' },
} as const satisfies Catalogue;

export const addingWords = speaker(addingMessages);
