/** What loading a document did. */
export interface LoadReport {
  /** The document's id. */
  document: string;
  outcome: 'added' | 'replaced' | 'unchanged';
  /** How many items were written; 0 where the document was there already, just so. */
  written: number;
  passages: number;
  entities: number;
  mentions: number;
  statements: number;
  /** Distinct edges that the document supports. */
  edges: number;
  review: number;
  /** Entities that stand under another id, because theirs is too long or belongs to an entity of another kind. */
  renamed: { id: string; kind: string; as: string }[];
}

/** Told after each batch. */
export interface LoadProgress {
  phase: 'reading' | 'writing' | 'finishing';
  /** Items so far. */
  items: number;
}

export interface LoadOptions {
  /** Ends the load; nothing of the document is written then. */
  signal?: AbortSignal;
  onProgress?: (progress: LoadProgress) => void;
}

/** One line for people. */
export function describeReport(report: LoadReport): string {
  if (report.outcome === 'unchanged') return `${report.document}: unchanged, nothing written`;
  const counts = [
    [report.passages, 'passages'],
    [report.entities, 'entities'],
    [report.statements, 'statements'],
    [report.edges, 'edges'],
    [report.review, 'left for review'],
    [report.renamed.length, 'entities under another id'],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${report.document}: ${report.outcome}, ${told.join(', ') || 'nothing in it'}`;
}
