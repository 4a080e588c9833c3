/** 'Kementerian Luar Negeri Belanda', 'the Dutch government', "Singapore's police": a body and the state it serves. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import { slug } from '../gazetteer.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';

export function findNationalBodies(reading: Reading): void {
  for (const body of reading.table.list()) {
    if (body.entity.kind !== 'GovernmentBody' || body.inner.length || isNational(reading, body.entity))
      continue;
    const state =
      reading.language === 'id'
        ? stateAt(reading, body.to)
        : (stateBefore(reading, body.from) ?? stateAfterOf(reading, body.to));
    if (!state) continue;
    const from = Math.min(body.from, state.from);
    const to = Math.max(body.to, state.to);
    reading.table.add(national(reading, body.entity, state.entity), from, to, 'proper-head', body);
  }
}

/** A body with a country of its own is no one else's. */
function isNational({ lexicon }: Reading, entity: EntityRecord): boolean {
  return entity.properties?.['country'] !== undefined || !lexicon.entities.has(entity.id);
}

function stateAt({ table }: Reading, at: number): Mention | undefined {
  const mention = table.at(at);
  return mention?.from === at && mention.entity.kind === 'State' && mention.entity.collective !== true
    ? mention
    : undefined;
}

function stateBefore(reading: Reading, at: number): Mention | undefined {
  const { tokens, table } = reading;
  const possessive = tokens[at - 1]?.norm === 's' && /^['’]$/.test(tokens[at - 2]?.text ?? '');
  const end = possessive ? at - 2 : at;
  const mention = table.at(end - 1);
  return mention?.to === end && mention.entity.kind === 'State' && mention.entity.collective !== true
    ? mention
    : undefined;
}

function stateAfterOf(reading: Reading, at: number): Mention | undefined {
  const { tokens } = reading;
  if (tokens[at]?.norm !== 'of') return undefined;
  return stateAt(reading, tokens[at + 1]?.norm === 'the' ? at + 2 : at + 1);
}

function national({ memory, lexicon }: Reading, body: EntityRecord, state: EntityRecord): EntityRecord {
  const id = slug(`${body.id} ${state.id}`);
  const known = lexicon.entities.get(id);
  if (known) return known;
  return memory.made({
    id,
    kind: body.kind,
    labelId: `${body.labelId} ${state.labelId}`,
    labelEn: `${body.labelEn} (${state.labelEn})`,
    aliases: [],
    ...(state.properties?.['iso3166'] === undefined
      ? {}
      : { properties: { country: state.properties['iso3166'] } }),
  });
}
