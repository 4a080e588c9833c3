/** Whether a correction can be made: it names what is in the graph, and what the ontology knows. */
import type { Database } from '../database/database.ts';
import { fitsSignature, type Ontology } from '../ontology.ts';
import type { Change } from './correction.ts';
import { CorrectionError } from './correction-error.ts';

/** @throws {CorrectionError} */
export async function checkCorrection(database: Database, ontology: Ontology, change: Change): Promise<void> {
  const kinds = await kindsOf(database, idsOf(change));
  const kindAt = (id: string): string => {
    const kind = kinds.get(id);
    if (kind !== undefined) return kind;
    throw new CorrectionError(`There is no entity ${id}.`, 'Search for it: its id may be another.');
  };
  switch (change.change) {
    case 'reject':
      return;
    case 'retype': {
      const { subject, object } = change.edge;
      const ends = [kindAt(subject), kindAt(object)] as const;
      const [from, to] = change.turned ? [ends[1], ends[0]] : ends;
      if (fitsSignature(ontology, from, change.type, to)) return;
      throw new CorrectionError(
        `${change.type} does not join ${from} to ${to}.`,
        'Choose a relation whose signature fits, or correct a kind first.',
      );
    }
    case 'kind':
      kindAt(change.entity);
      {
        requireKind(ontology, change.kind);
        return;
      }
    case 'merge':
      kindAt(change.entity);
      kindAt(change.into);
      if (change.entity !== change.into) return;
      throw new CorrectionError('An entity cannot be merged with itself.', 'Choose another.');
    case 'apart':
      for (const id of [change.entity, ...change.others]) kindAt(id);
      if (!change.others.includes(change.entity)) return;
      throw new CorrectionError('An entity cannot be told apart from itself.', 'Choose another.');
    case 'split':
      kindAt(change.entity);
      requireKind(ontology, change.kind);
      requireSplit(change, kinds.get(change.into));
      return;
  }
}

/** @param there the kind of the entity into which names are split off, where there is one already */
function requireSplit(change: Extract<Change, { change: 'split' }>, there: string | undefined): void {
  if (change.entity === change.into)
    throw new CorrectionError('What is split off needs an id of its own.', 'Give it another id.');
  if (there !== undefined && there !== change.kind)
    throw new CorrectionError(
      `${change.into} is of the kind ${there}.`,
      'Give it that kind, or give another id.',
    );
}

function requireKind(ontology: Ontology, kind: string): void {
  if (ontology.kinds.has(kind)) return;
  throw new CorrectionError(
    `There is no kind ${kind}.`,
    `The kinds are ${[...ontology.kinds.keys()].join(', ')}.`,
  );
}

function idsOf(change: Change): string[] {
  switch (change.change) {
    case 'reject':
      return [];
    case 'retype':
      return [change.edge.subject, change.edge.object];
    case 'merge':
    case 'split':
      return [change.entity, change.into];
    case 'apart':
      return [change.entity, ...change.others];
    case 'kind':
      return [change.entity];
  }
}

async function kindsOf(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  return database.read(async (transaction) => {
    const { records } = await transaction.run('MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id, e.kind', {
      ids,
    });
    return new Map(records.map((record) => [record.get(0) as string, record.get(1) as string]));
  });
}
