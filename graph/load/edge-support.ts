/**
 * What an edge rests on, and the summary that comes of it.
 *
 * An edge is supported by statements and by bare rows of structured sources. The records that are such rows stand in
 * the edge's `records`; `rowFacts` holds what each of them says only where they do not agree.
 */
import { int } from 'neo4j-driver';
import type { Mode, Properties } from '../model.ts';
import { EDGE_PROPERTIES, ownProperties, toStored } from '../schema/stored-properties.ts';
import { documentOfPassage } from './passage-id.ts';
import { sideBySide } from './side-by-side.ts';

/** The statements of all documents about one edge, counted. */
export interface Spoken {
  affirmed: number;
  denied: number;
  hedged: number;
  attributed: number;
  /** Of the affirming ones, 0 where there is none. */
  confidence: number;
  modes: Mode[];
  /** Documents that affirm it. */
  documents: string[];
}

/** What each bare row says beyond the edge itself, by the id of its passage. */
export type Rows = ReadonlyMap<string, Properties>;

const MODES: readonly Mode[] = ['explicit', 'inferred', 'co-occurrence'];

/** @param stored the properties of the relationship in Neo4j */
export function rowsOf(stored: Record<string, unknown>): Map<string, Properties> {
  const records = (stored['records'] as string[] | undefined) ?? [];
  const own = ownProperties(stored, EDGE_PROPERTIES);
  const facts = stored['rowFacts'] as string | undefined;
  const each = facts === undefined ? {} : (JSON.parse(facts) as Record<string, Properties>);
  return new Map(records.map((record) => [record, each[record] ?? own]));
}

/** The relationship's properties, or null where nothing supports the edge any more. */
export function edgeProperties(id: string, rows: Rows, spoken: Spoken): Record<string, unknown> | null {
  if (spoken.affirmed === 0 && rows.size === 0) return null;
  const inOrder = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const own = sideBySide(inOrder.map(([, properties]) => properties));
  const agree = inOrder.every(([, properties]) => JSON.stringify(properties) === JSON.stringify(own));
  const records = inOrder.map(([record]) => record);
  return {
    ...toStored(own, EDGE_PROPERTIES),
    id,
    mode: rows.size > 0 ? 'explicit' : MODES.find((mode) => spoken.modes.includes(mode)),
    confidence: rows.size > 0 ? 1 : spoken.confidence,
    documents: [...new Set([...spoken.documents, ...records.map(documentOfPassage)])].sort(),
    statements: int(spoken.affirmed),
    // Most edges are neither denied nor hedged nor somebody's word: absent is none.
    ...(spoken.denied > 0 ? { denied: int(spoken.denied) } : {}),
    ...(spoken.hedged > 0 ? { hedged: int(spoken.hedged) } : {}),
    ...(spoken.attributed > 0 ? { attributed: int(spoken.attributed) } : {}),
    ...(records.length > 0 ? { records } : {}),
    ...(agree ? {} : { rowFacts: JSON.stringify(Object.fromEntries(inOrder)) }),
  };
}

/** Of an edge that no statement is about. */
export function silent(): Spoken {
  return { affirmed: 0, denied: 0, hedged: 0, attributed: 0, confidence: 0, modes: [], documents: [] };
}
