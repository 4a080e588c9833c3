import type { Edge, Language, Node, RelationSummary } from '../../graph/model.ts';
import { message } from './words.ts';

export interface EdgeEnds {
  source: Node | undefined;
  target: Node | undefined;
  relation: RelationSummary | undefined;
}

/**
 * An edge as it is read aloud: 'Serangan siber — menyasar → Sektor kesehatan, 1 sumber'. Doubt is part of it:
 * 'diduga', 'menurut X', 'dibantah'.
 *
 * @param from the node it is read from; from its target it reads 'Sektor kesehatan ← menyasar — Serangan siber'
 */
export function spokenEdge(
  language: Language,
  edge: Edge,
  ends: EdgeEnds,
  { from, attributedTo }: { from?: string; attributedTo?: string } = {},
): string {
  const source = ends.source?.label[language] ?? edge.source;
  const target = ends.target?.label[language] ?? edge.target;
  const relation = ends.relation?.label[language] ?? edge.type;
  const inverse = from !== undefined && from === edge.target && from !== edge.source;
  const reading = inverse
    ? ends.relation?.symmetric === true
      ? `${target} — ${relation} — ${source}`
      : `${target} ← ${relation} — ${source}`
    : ends.relation?.symmetric === true
      ? `${source} — ${relation} — ${target}`
      : `${source} — ${relation} → ${target}`;
  return [reading, ...doubts(language, edge, attributedTo)].join(', ');
}

/** How far it is to be believed, and on how many sources, in the order in which it is said. */
function doubts(language: Language, edge: Edge, attributedTo: string | undefined): string[] {
  if (edge.statements === 0 && edge.denied > 0) return [message(language, 'spoken.onlyDenied')];
  const said: string[] = [];
  if (edge.statements > 0 && edge.hedged === edge.statements) said.push(message(language, 'spoken.hedged'));
  if (attributedTo !== undefined) said.push(message(language, 'spoken.accordingTo', { name: attributedTo }));
  else if (edge.statements > 0 && edge.attributed === edge.statements)
    said.push(message(language, 'spoken.attributed'));
  if (edge.mode === 'inferred') said.push(message(language, 'spoken.inferred'));
  said.push(message(language, 'spoken.sources', { n: edge.documents.length }));
  if (edge.denied > 0) said.push(message(language, 'spoken.alsoDenied'));
  return said;
}
