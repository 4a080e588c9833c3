import { utf8, type LoaderSample } from '../../support/loader-sample.ts';

const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
const common = {
  spec_version: '2.1',
  created: '2024-01-01T00:00:00.000Z',
  modified: '2024-01-01T00:00:00.000Z',
};

const group = (n: number, name: string): object => ({
  type: 'intrusion-set',
  id: `intrusion-set--${uuid(n)}`,
  ...common,
  name,
  description: `[${name}](https://example.org/${n}) is a group.(Citation: Report 2020)`,
  aliases: [name, `${name} Team`],
  external_references: [
    {
      source_name: 'mitre-attack',
      external_id: `G${String(n).padStart(4, '0')}`,
      url: 'https://example.org',
    },
    { source_name: 'Report 2020', description: 'Some One. (2020, May 1). A report. Retrieved May 2, 2020.' },
  ],
});
const technique = {
  type: 'attack-pattern',
  id: `attack-pattern--${uuid(0xffff)}`,
  ...common,
  name: 'Odd Technique',
  kill_chain_phases: [{ kill_chain_name: 'mitre-attack', phase_name: 'impact' }],
};
const uses = (n: number, of: number): object => ({
  type: 'relationship',
  id: `relationship--${uuid(n)}`,
  ...common,
  relationship_type: 'uses',
  source_ref: `intrusion-set--${uuid(of)}`,
  target_ref: technique.id,
  description: 'It has used the Odd Technique.(Citation: Report 2020)(Citation: Other)',
  external_references: [
    { source_name: 'Report 2020', description: 'Some One. (2020, May 1). A report.' },
    { source_name: 'Other', url: 'https://example.org/other' },
  ],
});
const bundle = (objects: readonly object[]): string =>
  `{\n"type": "bundle",\n"id": "bundle--${uuid(1)}",\n"objects": [\n${objects.map((each) => JSON.stringify(each)).join(',\n')}\n]\n}`;

export const sample: LoaderSample = {
  format: 'stix',
  file: 'bundle.json',
  bytes: utf8(bundle([uses(1, 2), group(2, 'Odd Group'), technique])),
  records: true,
  byContent: true,
  large() {
    const objects: object[] = [technique];
    for (let n = 0; n < 4_000; n += 1) objects.push(group(n, `Odd Group ${n}`), uses(n, n));
    return utf8(bundle(objects));
  },
  broken: { bytes: utf8(bundle([technique, { ...group(2, 'Odd Group'), name: 7 }])), line: 6 },
};
