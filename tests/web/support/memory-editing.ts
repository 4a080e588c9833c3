/** An editing source in memory: it writes down what is asked of it, and answers as it was told to. */
import type { Applied, Correction, LoadReport, Preview } from '../../../graph/api/editing-contract.ts';
import type { EditingSource } from '../../../web/source/editing-source.ts';

export interface MemoryEditing extends EditingSource {
  readonly asked: [name: keyof EditingSource, ...given: unknown[]][];
}

export const applied: Applied = { reread: ['a'], pending: [] };

export function preview(given: Partial<Preview> = {}): Preview {
  return {
    document: { id: 'pasar', title: 'Pasar lama', language: 'id', format: 'text', replaces: false },
    counts: {
      passages: 3,
      entities: 4,
      newEntities: 2,
      statements: 2,
      edges: 2,
      newEdges: 1,
      review: 1,
      skipped: 0,
    },
    entities: [
      {
        id: 'pasar-lama',
        kind: 'Place',
        label: { id: 'Pasar lama', en: 'Old market' },
        known: false,
        mentions: 5,
      },
      { id: 'banjir', kind: 'Threat', label: { id: 'Banjir', en: 'Flood' }, known: false, mentions: 2 },
      {
        id: 'badai-selatan',
        kind: 'Threat',
        label: { id: 'Badai selatan', en: 'Southern storm' },
        known: true,
        mentions: 1,
      },
      { id: 'nelayan', kind: 'Group', label: { id: 'Nelayan', en: 'Fishers' }, known: true, mentions: 1 },
    ],
    relations: [
      {
        subject: 'banjir',
        type: 'HARMS',
        object: 'pasar-lama',
        known: false,
        quote: 'Banjir merusak Pasar lama.',
        mode: 'explicit',
        confidence: 0.9,
        negated: false,
        hedge: null,
      },
    ],
    review: [
      {
        text: 'Kampung Arab',
        proposedKind: 'Place',
        candidates: [],
        document: 'pasar',
        passage: 1,
        start: 20,
        end: 32,
        reason: 'unknown',
        sentence: 'Dekat situ ada Kampung Arab.',
        sources: [],
      },
    ],
    ...given,
  };
}

export function loadReport(given: Partial<LoadReport> = {}): LoadReport {
  return {
    document: 'pasar',
    outcome: 'added',
    passages: 3,
    entities: 4,
    mentions: 9,
    statements: 2,
    edges: 2,
    review: 1,
    written: { passages: 3, entities: 2 },
    merged: 2,
    removed: { passages: 0, entities: 0 },
    skipped: {},
    renamed: [],
    seconds: 1.24,
    ...given,
  };
}

export function correction(given: Partial<Correction> = {}): Correction {
  return {
    change: 'reject',
    edge: { subject: 'badai-selatan', type: 'HARMS', object: 'dermaga-lama' },
    id: 'c1',
    author: 'Rani',
    note: 'Kalimatnya berkata sebaliknya.',
    at: '2026-11-20T08:00:00Z',
    ...given,
  } as Correction;
}

export function memoryEditing(given: Partial<EditingSource> = {}): MemoryEditing {
  const asked: MemoryEditing['asked'] = [];
  const source: EditingSource = {
    preview: () => Promise.resolve(preview()),
    load: () => Promise.resolve(loadReport()),
    unload: () => Promise.resolve(),
    decisions: () => Promise.resolve([]),
    decide: () => Promise.resolve(applied),
    undecide: () => Promise.resolve(applied),
    corrections: () => Promise.resolve([]),
    correct: (request) =>
      Promise.resolve({ ...applied, correction: correction(request as Partial<Correction>) }),
    uncorrect: () => Promise.resolve(applied),
    ...given,
  };
  const noting = Object.entries(source).map(([name, answer]) => [
    name,
    (...asking: unknown[]): unknown => {
      asked.push([name as keyof EditingSource, ...asking]);
      return (answer as (...asking: unknown[]) => unknown)(...asking);
    },
  ]);
  return { ...(Object.fromEntries(noting) as EditingSource), asked };
}
