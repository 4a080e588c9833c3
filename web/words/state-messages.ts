import type { Catalogue } from './catalogue.ts';

/** What the explorer says when there is no graph to show, and when a part of it fails. */
export const stateMessages = {
  'state.loading': { id: 'Membuka graf…', en: 'Opening the graph…' },
  'state.slow': { id: 'Masih menunggu jawaban', en: 'Still waiting for an answer' },
  'state.slow.note': {
    id: 'Basis data sedang bekerja lebih lama dari biasanya. Anda boleh terus menunggu.',
    en: 'The database is taking longer than usual. You may keep waiting.',
  },
  'state.slow.act': { id: 'Coba lagi', en: 'Try again' },
  'state.starting': { id: 'Basis data sedang disiapkan', en: 'The database is getting ready' },
  'state.starting.note': {
    id: 'Dokumen bawaan sedang dimuat. Graf muncul sendiri begitu selesai.',
    en: 'The bundled texts are being loaded. The graph appears by itself when they are.',
  },
  'state.empty': { id: 'Graf ini masih kosong', en: 'This graph is still empty' },
  'state.empty.note': {
    id: 'Muat sebuah teks lewat terminal, dan kalimatnya menjadi graf di sini:',
    en: 'Load a text in a terminal, and its sentences become a graph here:',
  },
  'state.empty.act': { id: 'Lihat lagi', en: 'Look again' },
  'state.failing': { id: 'Basis data tidak menjawab', en: 'The database does not answer' },
  'state.failing.note': {
    id: 'Telusur mencoba lagi sendiri. Jika tetap begini, jalankan perintah ini di terminal:',
    en: 'Telusur keeps trying by itself. If this lasts, run this in a terminal:',
  },
  'state.failing.act': { id: 'Coba sekarang', en: 'Try now' },
  'state.failing.retry': {
    id: 'Mencoba lagi dalam {n} detik',
    en: { one: 'Trying again in {n} second', other: 'Trying again in {n} seconds' },
  },
  'state.unreachable': { id: 'Server Telusur tidak terjangkau', en: 'The Telusur server cannot be reached' },
  'state.unreachable.note': {
    id: 'Mungkin sudah dihentikan. Jalankan lagi dari terminal:',
    en: 'It may have been stopped. Start it again in a terminal:',
  },
  'state.unauthorized': { id: 'Halaman ini butuh kunci', en: 'This page needs a key' },
  'state.unauthorized.note': {
    id: 'Buka alamat lengkap yang dicetak di terminal saat Telusur dimulai; kuncinya ada di ujung alamat itu.',
    en: 'Open the whole address that Telusur printed in the terminal when it started; the key stands at its end.',
  },
  'state.nothing': { id: 'Tidak ada yang tampak', en: 'Nothing is shown' },
  'state.nothing.note': {
    id: 'Semua simpul tersembunyi atau tersaring.',
    en: 'Every node is hidden or filtered away.',
  },
  'state.nothing.act': { id: 'Tampilkan semua', en: 'Show everything' },
  'state.much': {
    id: 'Graf ini terlalu besar untuk satu layar',
    en: 'This graph is too large for one screen',
  },
  'state.much.note': {
    id: 'Yang tampak adalah bagian yang paling terhubung. Cari sebuah nama, atau kembangkan simpul, untuk melihat sisanya.',
    en: 'What you see is its best connected part. Search for a name, or expand a node, to reach the rest.',
  },
  'state.much.act': { id: 'Cari', en: 'Search' },
  'state.copyCommand': { id: 'Salin perintah', en: 'Copy the command' },
  'state.copied': { id: 'Perintah sudah disalin.', en: 'The command is copied.' },
  'problem.retry': { id: 'Coba lagi', en: 'Try again' },
  'problem.panel': { id: 'Bagian ini gagal dimuat', en: 'This part did not load' },
  'problem.panel.note': {
    id: 'Bagian lain tetap bisa dipakai.',
    en: 'Everything else still works.',
  },
  'problem.gone.note': {
    id: 'Mungkin dokumennya sudah dikeluarkan dari graf.',
    en: 'Its document may have been taken out of the graph.',
  },
  'problem.timeout': { id: 'Jawabannya terlalu lama', en: 'The answer took too long' },
  'problem.loading': { id: 'Memuat…', en: 'Loading…' },
} as const satisfies Catalogue;
