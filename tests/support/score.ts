/**
 * How well an extracted graph matches a hand-made one.
 *
 * Ids need not agree: a predicted entity stands for the gold entity of its kind whose mentions overlap its own most,
 * counting pairs whose intersection is at least half of their union. Of two predicted entities on one gold entity
 * the second is wrong. A relation is right where subject, type and object are; a tier-2 relation is never wrong, and
 * recall is given for all and for tier 1. Co-occurrence is left out.
 */
import { loadOntology } from '../../graph/ontology.ts';
import type { Gold, GoldEntity, GoldGraph, GoldMention, GoldRelation } from './gold-graph.ts';

export interface Share {
  right: number;
  of: number;
}

/** All but the counts are between 0 and 1. */
export interface Score {
  entityPrecision: number;
  entityRecall: number;
  entityF1: number;
  /** How many of those found anywhere near have the right kind. */
  kindAccuracy: number;
  relationPrecision: number;
  relationRecall: number;
  relationF1: number;
  tier1Recall: number;
  /** Of the precision of all relations and the recall of the first tier. */
  tier1F1: number;
  /** How many quotes are the text between their offsets. */
  provenance: number;
  /** Predicted entities whose gold entity another one has taken. */
  duplicates: number;
  relations: number;
  /** Years, counts, dates and the like on the relations that were hit. */
  facts: Share;
  /** Relations that were hit and carry the work that they should cite. */
  citations: Share;
}

const FACTS = ['year', 'value', 'count', 'since', 'date', 'period'];
const HALF = 0.5;

const symmetric = new Set(
  [...loadOntology().relations.values()].filter((each) => each.symmetric).map((each) => each.type),
);

export function score(gold: Gold, predicted: GoldGraph): Score {
  const { aligned, anyKind } = align(gold.entities, predicted.entities);
  const found = new Set(aligned.values());
  const entityPrecision = ratio(found.size, predicted.entities.length);
  const entityRecall = ratio(found.size, gold.entities.length);

  const wanted = byKey(gold.relations, (each) =>
    [each.type, ...(each.acceptTypes ?? [])].map((type) => keyOf(each.subject, type, each.object)),
  );
  const said = byKey(
    predicted.relations.filter((each) => each.type !== 'CO_OCCURS'),
    (each) => [
      keyOf(
        aligned.get(each.subject) ?? `?${each.subject}`,
        each.type,
        aligned.get(each.object) ?? `?${each.object}`,
      ),
    ],
  );
  const hits = [...said.keys()].filter((key) => wanted.has(key));
  const every = byKey(gold.relations, (each) => [keyOf(each.subject, each.type, each.object)]);
  const first = new Set(
    [...every].filter(([, list]) => list.some((each) => each.tier === 1)).map(([key]) => key),
  );
  const relationPrecision = ratio(hits.length, said.size);
  const relationRecall = ratio(hits.filter((key) => every.has(key)).length, every.size);
  const tier1Recall = ratio(hits.filter((key) => first.has(key)).length, first.size);
  const exact = predicted.relations.filter(
    ({ evidence }) => gold.text.slice(evidence.start, evidence.end) === evidence.quote,
  );
  return {
    entityPrecision,
    entityRecall,
    entityF1: f1(entityPrecision, entityRecall),
    kindAccuracy: ratio(aligned.size, anyKind),
    relationPrecision,
    relationRecall,
    relationF1: f1(relationPrecision, relationRecall),
    tier1Recall,
    tier1F1: f1(relationPrecision, tier1Recall),
    provenance: ratio(exact.length, predicted.relations.length),
    duplicates: aligned.size - found.size,
    relations: said.size,
    ...carried(hits, wanted, said, aligned),
  };
}

/** Which gold entity each predicted one stands for, where its kind is right. */
export function align(
  gold: readonly GoldEntity[],
  predicted: readonly GoldEntity[],
): { aligned: Map<string, string>; anyKind: number } {
  const aligned = new Map<string, string>();
  let anyKind = 0;
  for (const each of predicted) {
    let best: { right: boolean; overlap: number; id: string } | undefined;
    for (const candidate of gold) {
      const overlaps = each.mentions
        .flatMap((a) => candidate.mentions.map((b) => overlapOf(a, b)))
        .filter((overlap) => overlap >= HALF);
      if (overlaps.length === 0) continue;
      const right = each.kind === candidate.kind || (candidate.alsoKinds ?? []).includes(each.kind);
      const overlap = Number(overlaps.reduce((sum, one) => sum + one, 0).toFixed(6));
      if (!best || Number(right) > Number(best.right) || (right === best.right && overlap > best.overlap))
        best = { right, overlap, id: candidate.id };
    }
    if (!best) continue;
    anyKind += 1;
    if (best.right) aligned.set(each.id, best.id);
  }
  return { aligned, anyKind };
}

/** Intersection over union. */
function overlapOf(a: GoldMention, b: GoldMention): number {
  const inner = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return inner / Math.max(1, Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function keyOf(subject: string, type: string, object: string): string {
  const [a, b] = symmetric.has(type) && object < subject ? [object, subject] : [subject, object];
  return `${a} ${type} ${b}`;
}

function byKey(
  relations: readonly GoldRelation[],
  keysOf: (relation: GoldRelation) => string[],
): Map<string, GoldRelation[]> {
  const lists = new Map<string, GoldRelation[]>();
  for (const relation of relations) {
    for (const key of keysOf(relation)) lists.set(key, [...(lists.get(key) ?? []), relation]);
  }
  return lists;
}

function carried(
  hits: readonly string[],
  wanted: ReadonlyMap<string, GoldRelation[]>,
  said: ReadonlyMap<string, GoldRelation[]>,
  aligned: ReadonlyMap<string, string>,
): Pick<Score, 'facts' | 'citations'> {
  const facts = { right: 0, of: 0 };
  const citations = { right: 0, of: 0 };
  for (const hit of hits) {
    const [want, have] = [wanted.get(hit) ?? [], said.get(hit) ?? []];
    const wantedFacts = Object.entries(mergedProps(want)).filter(([key]) => FACTS.includes(key));
    const ours = mergedProps(have);
    facts.of += wantedFacts.length;
    facts.right += wantedFacts.filter(([key, value]) => String(ours[key]) === String(value)).length;
    const sources = new Set(want.flatMap((each) => each.citation ?? []));
    if (sources.size === 0) continue;
    citations.of += 1;
    const cited = have.flatMap((each) => (each.citation === null ? [] : (aligned.get(each.citation) ?? [])));
    if (cited.some((id) => sources.has(id))) citations.right += 1;
  }
  return { facts, citations };
}

function mergedProps(relations: readonly GoldRelation[]): Record<string, unknown> {
  return Object.assign({}, ...relations.map((each) => each.props)) as Record<string, unknown>;
}

function ratio(part: number, whole: number): number {
  return part / Math.max(1, whole);
}

function f1(precision: number, recall: number): number {
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}
