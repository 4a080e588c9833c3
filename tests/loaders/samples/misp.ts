import { utf8, type LoaderSample } from '../../support/loader-sample.ts';

const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
const cluster = (n: number, name: string): object => ({
  value: name,
  uuid: uuid(n),
  description: `${name} is a group.`,
  meta: {
    synonyms: [`${name} Team`, `G${String(n).padStart(4, '0')}`],
    country: 'CN',
    'attribution-confidence': '50',
    'cfr-suspected-victims': ['Indonesia', 'Nowhere at all'],
    'cfr-target-category': ['Government'],
    refs: ['https://example.org'],
  },
  related: [{ 'dest-uuid': uuid(n + 1), type: 'similar', tags: [] }],
});
const galaxy = (clusters: readonly object[]): string =>
  `{\n"name": "Threat actors",\n"values": [\n${clusters.map((each) => JSON.stringify(each)).join(',\n')}\n],\n"type": "threat-actor"\n}`;

export const sample: LoaderSample = {
  format: 'misp',
  file: 'threat-actor.json',
  bytes: utf8(galaxy([cluster(1, 'Odd Group'), cluster(2, 'Strange Group')])),
  records: true,
  byContent: true,
  large() {
    const clusters: object[] = [];
    for (let n = 0; n < 12_000; n += 1) clusters.push(cluster(n, `Odd Group ${n}`));
    return utf8(galaxy(clusters));
  },
  broken: { bytes: utf8(galaxy([cluster(1, 'Odd Group'), { value: 'Other', meta: [] }])), line: 5 },
};
