/** The labels that an entity has in Neo4j. */
import type { Kind } from '../ontology.ts';

/** `Entity`, the kind, and of an actor what it answers to. */
export function labelsOf(kind: Kind): string[] {
  const labels = new Set(['Entity', kind.name]);
  if (kind.family === 'Actor') labels.add('Actor');
  if (kind.actorClass === 'state') labels.add('StateActor');
  if (kind.actorClass === 'non_state') labels.add('NonStateActor');
  return [...labels];
}
