/** 'serangan tersebut', 'this agency': a noun that points back names what was named before. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import { normalise } from '../tokens.ts';
import type { Reading } from '../mention-table.ts';

const BACK_ID = new Set(['ini', 'itu', 'tersebut', 'tadi']);
const BACK_EN = new Set(['this', 'these', 'those', 'that', 'such']);
/** Nouns that point to a kind rather than to a word of the name. */
const KIND_NOUNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['lembaga', ['GovernmentBody', 'Organization']],
  ['badan', ['GovernmentBody', 'RegionalBody']],
  ['agency', ['GovernmentBody']],
  ['kementerian', ['GovernmentBody']],
  ['ministry', ['GovernmentBody']],
  ['organisasi', ['RegionalBody', 'Organization']],
  ['organization', ['RegionalBody', 'Organization']],
  ['forum', ['RegionalBody']],
  ['kelompok', ['NonStateActor', 'RegionalBody']],
  ['group', ['NonStateActor', 'RegionalBody']],
  ['perusahaan', ['Organization']],
  ['company', ['Organization']],
  ['firm', ['Organization']],
  ['negara', ['State']],
  ['country', ['State']],
  ['konvensi', ['Agreement']],
  ['convention', ['Agreement']],
  ['treaty', ['Agreement']],
  ['perjanjian', ['Agreement']],
  ['kesepakatan', ['Agreement']],
  ['agreement', ['Agreement']],
  ['program', ['Capability']],
  ['strategi', ['Policy']],
  ['strategy', ['Policy']],
  ['kebijakan', ['Policy']],
  ['policy', ['Policy']],
  ['norma', ['Policy']],
  ['norm', ['Policy']],
  ['undang-undang', ['Policy']],
  ['law', ['Policy']],
  ['teknologi', ['Technology']],
  ['technology', ['Technology']],
  ['serangan', ['Threat', 'Incident']],
  ['attack', ['Threat', 'Incident']],
  ['ancaman', ['Threat']],
  ['threat', ['Threat']],
  ['kejahatan', ['Threat']],
  ['crime', ['Threat']],
  ['tindakan', ['Threat']],
  ['act', ['Threat']],
  ['insiden', ['Incident', 'Threat']],
  ['incident', ['Incident', 'Threat']],
  ['malware', ['Threat']],
  ['sektor', ['Sector']],
  ['sector', ['Sector']],
  ['kawasan', ['Place']],
  ['region', ['Place']],
  ['diplomasi', ['DiplomacyType']],
]);

export function findAnaphors(reading: Reading): void {
  const { tokens, language, table } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    const noun = tokens[at];
    if (noun?.shape !== 'word' || !KIND_NOUNS.has(noun.key)) continue;
    const span = language === 'id' ? indonesian(reading, at) : english(reading, at);
    if (!span) continue;
    const entity = referent(reading, noun.key);
    if (!entity) continue;
    const covering = table.at(at);
    if (covering) {
      if (covering.to - covering.from > 1 || covering.entity.kind !== entity.kind) continue;
      table.remove(covering);
    }
    if (table.isFree(span.from, span.to)) table.add(entity, span.from, span.to, 'anaphor');
    else if (covering) table.add(covering.entity, covering.from, covering.to, covering.foundBy);
  }
}

function indonesian({ tokens }: Reading, at: number): { from: number; to: number } | null {
  return BACK_ID.has(tokens[at + 1]?.norm ?? '') ? { from: at, to: at + 2 } : null;
}

function english({ tokens }: Reading, at: number): { from: number; to: number } | null {
  return BACK_EN.has(tokens[at - 1]?.norm ?? '') ? { from: at - 1, to: at + 1 } : null;
}

/** The last entity whose name holds the noun, else the last of a kind that the noun can point to. */
function referent({ memory }: Reading, noun: string): EntityRecord | null {
  const kinds = KIND_NOUNS.get(noun) ?? [];
  const fitting = memory.recent().filter((entity) => kinds.includes(entity.kind) && !isGeneric(entity, noun));
  const named = fitting.find((entity) => holds(entity, noun));
  return named ?? fitting[0] ?? null;
}

function holds(entity: EntityRecord, noun: string): boolean {
  const label = `${normalise(entity.labelId)} ${normalise(entity.labelEn)}`;
  return label.includes(noun);
}

/** 'negara tersebut' points to one state, not to states in general. */
function isGeneric(entity: EntityRecord, noun: string): boolean {
  if (entity.kind === 'State' || entity.kind === 'Organization') return entity.collective === true;
  return normalise(entity.labelId) === noun || normalise(entity.labelEn) === noun;
}
