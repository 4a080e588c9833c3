/** 'LockBit' is a gang and its program: which of the two a mention means, the words around it say. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import type { Reading } from '../mention-table.ts';
import { classAfter, classBefore, signedKind } from './name-signs.ts';

export function tellNatures(reading: Reading): void {
  const { table, memory } = reading;
  for (const mention of table.list()) {
    const { entity } = mention;
    if (!mayBeBoth(reading, entity)) continue;
    const told = classBefore(reading, mention.from) ?? classAfter(reading, mention.to)?.kind;
    const isSold = entity.properties?.['program'] === true;
    const kind = told ?? (isSold ? signedKind(reading, mention.from, mention.to, true) : null);
    if (kind !== 'Threat' && kind !== 'NonStateActor') {
      table.repoint(mention, memory.natures.get(entity) ?? entity);
      continue;
    }
    const meant = kind === entity.kind ? entity : twin(reading, entity, kind);
    memory.natures.set(entity, meant);
    table.repoint(mention, meant);
  }
}

/** Gangs that are known to sell a program of their name, and names that only this document has. */
function mayBeBoth({ lexicon }: Reading, { id, kind, properties }: EntityRecord): boolean {
  if (kind !== 'NonStateActor' && kind !== 'Threat') return false;
  return properties?.['program'] === true || !lexicon.entities.has(id);
}

function twin({ memory }: Reading, entity: EntityRecord, kind: 'Threat' | 'NonStateActor'): EntityRecord {
  return memory.made({
    id: `${entity.id}-${kind === 'Threat' ? 'program' : 'group'}`,
    kind,
    labelId: entity.labelId,
    labelEn: entity.labelEn,
    aliases: [],
  });
}
