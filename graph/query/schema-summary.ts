/** The words of the graph, with how often each is used. */
import type { Schema } from '../api/contract.ts';
import type { Database } from '../database/database.ts';
import type { Ontology } from '../ontology.ts';
import { reading } from './ask.ts';
import { allDocuments } from './documents.ts';
import { countsByType } from './relation-counts.ts';

export function schemaSummary(database: Database, ontology: Ontology, signal?: AbortSignal): Promise<Schema> {
  const relations = [...ontology.relations.values()];
  return reading(database, signal, async (ask) => {
    const [kinds, counts, documents] = await Promise.all([
      ask<[string, number]>('MATCH (e:Entity) WHERE e.kind IS NOT NULL RETURN e.kind, count(*)'),
      countsByType(
        ask,
        relations.map(({ type }) => type),
      ),
      allDocuments(ask),
    ]);
    const used = new Map(kinds);
    return {
      kinds: [...ontology.kinds.values()].map(({ name, family, label, definition }) => ({
        kind: name,
        family,
        label,
        definition,
        count: used.get(name) ?? 0,
      })),
      relations: relations.map(({ type, label, definition, symmetric, weak, from, to, sameFamily }) => ({
        type,
        label,
        definition,
        symmetric,
        weak,
        count: counts.get(type) ?? 0,
        from,
        to,
        sameFamily,
      })),
      documents,
    };
  });
}
