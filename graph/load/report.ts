/** What loading a document did. */
import type { SkipReason } from './item.ts';

export interface LoadReport {
  /** The document's id. */
  document: string;
  /** 'resumed': what was broken off before is whole now. */
  outcome: 'added' | 'replaced' | 'resumed' | 'unchanged';
  /** What the document holds: read, found to be sound, and in the graph now. */
  passages: number;
  entities: number;
  mentions: number;
  statements: number;
  /** Distinct edges that the document supports. */
  edges: number;
  /** Left for people to decide. */
  review: number;
  /** How many passages were written, and how many entities made or described anew: 0 where nothing differed. */
  written: { passages: number; entities: number };
  /** Entities that other documents name too. */
  merged: number;
  /** What the document said before and says no more. */
  removed: { passages: number; entities: number };
  /** Records that were left out, by the reason. */
  skipped: Partial<Record<SkipReason, number>>;
  /** Entities that stand under another id, because theirs is too long or belongs to an entity of another kind. */
  renamed: { id: string; kind: string; as: string }[];
  /** From the first item to the last write. */
  seconds: number;
}

/** Told now and then. */
export interface LoadProgress {
  phase: 'reading' | 'writing' | 'finishing';
  /** Items so far; while a source is read, bytes of it. */
  items: number;
  unit?: 'bytes';
  /** How many there are in all, where that is known. */
  total?: number;
}

export interface LoadOptions {
  /** Ends the load. Of a small document nothing is written then; of a large one what was written stays. */
  signal?: AbortSignal;
  onProgress?: (progress: LoadProgress) => void;
  /** Entities, passages, mentions and statements that may go into one transaction; 50,000 unless told. */
  transactionItems?: number;
  /** Of the source and all that shaped its items: kept with the document, to know it again without reading it. */
  fingerprint?: string;
  /** Whether people said that two entities are not one, however alike. */
  apart?: (one: string, other: string) => boolean;
}

/** Of a document that stands in the graph just so. */
export function nothingWritten(document: string): Omit<LoadReport, 'seconds'> {
  return {
    document,
    outcome: 'unchanged',
    passages: 0,
    entities: 0,
    mentions: 0,
    statements: 0,
    edges: 0,
    review: 0,
    written: { passages: 0, entities: 0 },
    merged: 0,
    removed: { passages: 0, entities: 0 },
    skipped: {},
    renamed: [],
  };
}

/** One line for people. */
export function describeReport(report: LoadReport): string {
  const left = Object.entries(report.skipped).map(
    ([reason, count]) => [count, `skipped as ${reason}`] as const,
  );
  const more = [
    [report.review, 'left for review'],
    ...left,
    [report.renamed.length, 'entities under another id'],
  ] as const;
  if (report.outcome === 'unchanged') return `${report.document}: unchanged, nothing written`;
  const counts = [
    [report.passages, 'passages'],
    [report.entities, 'entities'],
    [report.statements, 'statements'],
    [report.edges, 'edges'],
    [report.merged, 'entities shared with other documents'],
  ] as const;
  const told = [...counts, ...more].filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const wrote =
    report.outcome === 'replaced' || report.outcome === 'resumed'
      ? ` (written anew: ${report.written.passages} passages, ${report.written.entities} entities; taken out: ` +
        `${report.removed.passages} passages, ${report.removed.entities} entities)`
      : '';
  return `${report.document}: ${report.outcome}, ${told.join(', ') || 'nothing in it'}${wrote}`;
}
