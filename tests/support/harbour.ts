/** A small invented graph with every kind of doubt in it: a harbour, its storms, and what two notes say of them. */
import type { Edge, Statement } from '../../graph/model.ts';
import { denied, documentView, edge, kind, node, relation, statement } from './graph-builders.ts';
import type { MemoryGraph } from './memory-source.ts';

const sentences = {
  harm: 'Badai selatan merusak Dermaga Lama pada tahun 1998 (Sari, 2001).',
  suspected: 'Badai selatan diduga merusak Gudang Garam.',
  said: 'Menurut Wira, Badai selatan merusak rumah nelayan.',
  denies: 'Badai selatan tidak merusak Menara Suar.',
  guards: 'Nelayan menjaga Dermaga Lama.',
  again: 'The southern storm damaged the Old Pier.',
};

export const storm = node('badai-selatan', {
  kind: 'Threat',
  family: 'Threat',
  label: { id: 'Badai selatan', en: 'Southern storm' },
  aliases: ['badai besar', 'angin selatan'],
  properties: { since: '1998', comparator: '>=', count: 12_000 },
  degree: 3,
});
export const pier = node('dermaga-lama', {
  kind: 'Asset',
  family: 'Field',
  label: { id: 'Dermaga Lama', en: 'Old Pier' },
  degree: 2,
});
export const store = node('gudang-garam', { kind: 'Asset', family: 'Field' });
export const tower = node('menara-suar', { kind: 'Asset', family: 'Field' });
export const fishers = node('nelayan', {
  kind: 'Group',
  family: 'Actor',
  actorClass: 'group',
  properties: { collective: true },
});
export const wira = node('wira', { kind: 'Person', family: 'Actor', actorClass: 'individual' });
export const sari = node('sari-2001', {
  kind: 'Publication',
  family: 'Evidence',
  label: { id: 'Sari (2001)', en: 'Sari (2001)' },
});
/** Nothing reaches it. */
export const island = node('pulau-jauh', { kind: 'Place', family: 'Field' });

export const harm = edge(storm.id, 'HARMS', pier.id, { documents: ['a', 'b'], statements: 2 });
export const suspected = edge(storm.id, 'HARMS', store.id, { hedged: 1, confidence: 0.5 });
export const said = edge(storm.id, 'HARMS', fishers.id, { attributed: 1 });
export const guards = edge(fishers.id, 'GUARDS', pier.id);
export const deniedHarm = denied(storm.id, 'HARMS', tower.id);
const together = edge(storm.id, 'NEAR', wira.id, { mode: 'co-occurrence', confidence: 0.3 });

const edges: Edge[] = [harm, suspected, said, guards, deniedHarm, together];

const statements: Record<string, Statement[]> = {
  [harm.id]: [
    statement('harm-a', sentences.harm, 'Badai selatan merusak Dermaga Lama', {
      citation: { id: sari.id, label: sari.label },
      citations: [{ id: sari.id, label: sari.label }],
      facts: { year: 1998 },
    }),
    statement('harm-b', sentences.again, 'The southern storm damaged the Old Pier', {
      document: { id: 'b', title: 'Notes b', language: 'en' },
      passage: { id: 'b/0', index: 0, start: 0, end: sentences.again.length },
      mode: 'inferred',
      confidence: 0.65,
    }),
  ],
  [suspected.id]: [
    statement('suspected', sentences.suspected, 'Badai selatan diduga merusak Gudang Garam', {
      hedge: 'diduga',
      confidence: 0.5,
    }),
  ],
  [said.id]: [
    statement('said', sentences.said, 'Badai selatan merusak rumah nelayan', {
      attributedTo: { id: wira.id, label: wira.label },
    }),
  ],
  [guards.id]: [statement('guards', sentences.guards, 'Nelayan menjaga Dermaga Lama')],
  [deniedHarm.id]: [
    statement('denies', sentences.denies, 'Badai selatan tidak merusak Menara Suar', { negated: true }),
  ],
};

const note = documentView(
  'a',
  [
    {
      text: sentences.harm,
      names: { 'Badai selatan': storm.id, 'Dermaga Lama': pier.id, 'Sari, 2001': sari.id },
      edges: [harm.id],
    },
    {
      text: sentences.suspected,
      names: { 'Badai selatan': storm.id, 'Gudang Garam': store.id },
      edges: [suspected.id],
    },
    { text: sentences.said, names: { Wira: wira.id, 'Badai selatan': storm.id }, edges: [said.id] },
    {
      text: sentences.denies,
      names: { 'Badai selatan': storm.id, 'Menara Suar': tower.id },
      edges: [deniedHarm.id],
    },
    { text: sentences.guards, names: { Nelayan: fishers.id, 'Dermaga Lama': pier.id }, edges: [guards.id] },
  ],
  { title: 'Catatan pelabuhan', author: 'Penjaga pelabuhan', licence: 'CC BY 4.0', entities: 7, edges: 4 },
);
const otherNote = documentView(
  'b',
  [
    {
      text: sentences.again,
      names: { 'southern storm': storm.id, 'Old Pier': pier.id },
      edges: [harm.id],
    },
  ],
  { title: 'Notes b', language: 'en' },
);

const all = [storm, pier, store, tower, fishers, wira, sari, island];
const subgraph = {
  nodes: all,
  edges: edges.filter(({ statements: n }) => n > 0),
  denied: [deniedHarm],
  truncated: false,
};

export const harbour: MemoryGraph = {
  kinds: [
    kind('Threat', 'Threat', { id: 'Ancaman', en: 'Threat' }),
    kind('Asset', 'Field', { id: 'Sasaran', en: 'Asset' }),
    kind('Place', 'Field', { id: 'Tempat', en: 'Place' }),
    kind('Group', 'Actor', { id: 'Kelompok masyarakat', en: 'Group' }),
    kind('Person', 'Actor', { id: 'Tokoh', en: 'Person' }),
    kind('Publication', 'Evidence', { id: 'Sumber', en: 'Publication' }),
  ],
  relations: [
    relation('HARMS', { label: { id: 'merugikan', en: 'harms' } }),
    relation('GUARDS', { label: { id: 'menjaga', en: 'guards' } }),
    relation('NEAR', { label: { id: 'disebut bersama', en: 'named with' }, weak: true, symmetric: true }),
  ],
  documents: [
    { ...note, subgraph },
    { ...otherNote, subgraph },
  ],
  nodes: all,
  edges,
  statements,
};
