import type { Catalogue } from './catalogue.ts';

/** The names of facts, and the words within their values. */
export const factMessages = {
  'fact.year': { id: 'Tahun', en: 'Year' },
  'fact.since': { id: 'Sejak', en: 'Since' },
  'fact.until': { id: 'Sampai', en: 'Until' },
  'fact.date': { id: 'Tanggal', en: 'Date' },
  'fact.period': { id: 'Kurun waktu', en: 'Period' },
  'fact.count': { id: 'Jumlah', en: 'Count' },
  'fact.value': { id: 'Nilai', en: 'Value' },
  'fact.unit': { id: 'Satuan', en: 'Unit' },
  'fact.comparator': { id: 'Batas', en: 'Bound' },
  'fact.rank': { id: 'Peringkat', en: 'Rank' },
  'fact.scope': { id: 'Cakupan', en: 'Scope' },
  'fact.author': { id: 'Penulis', en: 'Author' },
  'fact.title': { id: 'Judul', en: 'Title' },
  'fact.place': { id: 'Tempat', en: 'Place' },
  'fact.country': { id: 'Negara', en: 'Country' },
  'fact.iso3166': { id: 'Kode negara', en: 'Country code' },
  'fact.subject': { id: 'Pokok', en: 'Subject' },
  'fact.atLeast': { id: 'sedikitnya', en: 'at least' },
  'fact.moreThan': { id: 'lebih dari', en: 'more than' },
  'fact.atMost': { id: 'paling banyak', en: 'at most' },
  'fact.lessThan': { id: 'kurang dari', en: 'less than' },
  'fact.about': { id: 'sekitar', en: 'about' },
  'fact.yes': { id: 'ya', en: 'yes' },
  'fact.no': { id: 'tidak', en: 'no' },
} as const satisfies Catalogue;
