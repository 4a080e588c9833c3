/** A STIX bundle of the size and shape of ATT&CK's enterprise matrix, of made-up names. */
const OBJECTS = 1_757;
const RELATIONSHIPS = 19_215;
const WORKS = 4_200;
/** How many works a relationship cites, in turn. */
const CITED = [1, 1, 2, 1, 0, 3];
const SHARES: [type: string, share: number][] = [
  ['attack-pattern', 0.39],
  ['malware', 0.39],
  ['intrusion-set', 0.1],
  ['tool', 0.06],
  ['campaign', 0.03],
  ['course-of-action', 0.03],
];
const STAMP = '2024-01-01T00:00:00.000Z';

interface BundleOptions {
  /** The object of this number gets another description. */
  changed?: number;
}

export function attackLikeBundle({ changed }: BundleOptions = {}): Buffer {
  const random = generator(11);
  const objects = SHARES.flatMap(([type, share]) =>
    Array.from({ length: Math.round(OBJECTS * share) }, () => type),
  )
    .slice(0, OBJECTS)
    .map((type, number) => objectOf(type, number, number === changed));
  const ids = (type: string): string[] => objects.filter((each) => each.type === type).map(({ id }) => id);
  const patterns = ids('attack-pattern');
  const users = [...ids('malware'), ...ids('intrusion-set'), ...ids('tool'), ...ids('campaign')];
  const pick = (all: readonly string[]): string => all[Math.floor(random() * all.length)] ?? '';
  const pairs = new Set<string>();
  while (pairs.size < RELATIONSHIPS) pairs.add(`${pick(users)} ${pick(patterns)}`);
  const relationships = [...pairs].map((pair, number) => relationshipOf(pair, number, random));
  return Buffer.from(
    JSON.stringify({ type: 'bundle', id: uuid('bundle', 0), objects: [...objects, ...relationships] }),
  );
}

function objectOf(type: string, number: number, changed: boolean) {
  const name = `Zor${number.toString(36)} ${type === 'intrusion-set' ? 'Group' : 'Thing'}`;
  return {
    type,
    id: uuid(type, number),
    spec_version: '2.1',
    created: STAMP,
    modified: STAMP,
    name,
    description: `${name} was described by those who saw it${changed ? ', and again since' : ''}. `.repeat(6),
    ...(type === 'malware' ? { is_family: true } : {}),
    aliases: [name, `Alias ${number}`],
    external_references: [{ source_name: 'mitre-attack', external_id: `X${number}` }],
  };
}

function relationshipOf(pair: string, number: number, random: () => number) {
  const [source = '', target = ''] = pair.split(' ');
  const works = Array.from({ length: CITED[number % CITED.length] ?? 0 }, () => Math.floor(random() * WORKS));
  return {
    type: 'relationship',
    id: uuid('relationship', number),
    spec_version: '2.1',
    created: STAMP,
    modified: STAMP,
    relationship_type: 'uses',
    source_ref: source,
    target_ref: target,
    description: `In case ${number} it was seen to collect what the machine of its victim told about itself.`,
    external_references: works.map((work) => ({
      source_name: `Maker ${work} ${2010 + (work % 14)}`,
      description: `Maker ${work}. (${2010 + (work % 14)}). Report number ${work}.`,
      url: `https://example.org/${work}`,
    })),
  };
}

function uuid(type: string, number: number): string {
  return `${type}--00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
