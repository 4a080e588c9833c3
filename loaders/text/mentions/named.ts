/** Which mentions name one thing by a name of its own, and which kinds have such names. */
import { isOneOfAKind, type Mention } from '../mention.ts';

/** Kinds whose members have names of their own. */
export const NAMED = new Set([
  'Organization',
  'GovernmentBody',
  'RegionalBody',
  'NonStateActor',
  'Technology',
  'Threat',
  'Place',
  'Agreement',
  'Policy',
  'Capability',
  'Person',
  'Asset',
  'Incident',
]);

export function isNamed({ entity, foundBy }: Mention): boolean {
  return (
    entity.collective !== true &&
    (foundBy === 'context' ||
      (isOneOfAKind(entity) && /^\p{Lu}\S*$|\s\p{Lu}/u.test(entity.labelEn) && !COMMON.test(entity.id)))
  );
}

/** Classes that the gazetteer lists as organisations. */
const COMMON =
  /^(?:perusahaan|organisasi|universitas|bank|sektor|lembaga|operator|vendor|badan|pemerintah|media)/;
