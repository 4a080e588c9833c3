/** All questions of the HTTP interface, each answered by its own query. */
import type { Queries } from '../api/queries-port.ts';
import type { Database } from '../database/database.ts';
import type { Ontology } from '../ontology.ts';
import { diff } from './diff.ts';
import { documentView } from './document.ts';
import { listDocuments } from './documents.ts';
import { edgeEvidence } from './edge.ts';
import { neighbours } from './neighbours.ts';
import { nodeDetail } from './node.ts';
import { overview } from './overview.ts';
import { findPaths } from './paths.ts';
import { reviewEntries } from './review.ts';
import { schemaSummary } from './schema-summary.ts';
import { search } from './search.ts';

/** Relations of each group of a comparison; the explorer shows no more. */
const MOST_COMPARED = 500;

export function openQueries(database: Database, ontology: Ontology): Queries {
  return {
    schema: (_, signal) => schemaSummary(database, ontology, signal),
    graph: (asked, signal) => overview(database, ontology, asked, signal),
    search: async (asked, signal) => ({ hits: await search(database, asked, signal) }),
    node: ({ id }, signal) => nodeDetail(database, ontology, id, signal),
    neighbours: (asked, signal) => neighbours(database, ontology, asked, signal),
    paths: (asked, signal) => findPaths(database, ontology, asked, signal),
    edge: ({ id }, signal) => edgeEvidence(database, ontology, id, signal),
    documents: async (_, signal) => ({ documents: await listDocuments(database, signal) }),
    document: ({ id }, signal) => documentView(database, ontology, id, signal),
    diff: ({ a, b }, signal) => diff(database, ontology, a, b, { most: MOST_COMPARED, signal }),
    review: async ({ document }, signal) => {
      const entries = await reviewEntries(database, document, signal);
      return entries && { entries };
    },
  };
}
