import type { MalformedInput } from '../../support/malformed-input.ts';
import { textDamage } from '../../support/text-damage.ts';

const SAMPLE =
  '---\ntitle: Ruang siber\nlanguage: id\n---\n\nIndonesia menghadapi serangan siber — sejak 2018. BSSN menangani ancaman itu.\n';

export function* malformed(): Generator<MalformedInput> {
  yield* textDamage(SAMPLE, 'catatan.txt');
  const reads: [name: string, text: string][] = [
    ['a head without end', '---\ntitle: Ruang siber\n\nIndonesia menghadapi serangan siber.\n'],
    ['a head that is no YAML', '---\n: : [\n---\nIndonesia menghadapi serangan siber.\n'],
    [
      'a head of aliases',
      `---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nIndonesia menghadapi serangan siber.\n`,
    ],
    [
      'brackets within brackets',
      `${'('.repeat(20_000)}Indonesia${')'.repeat(20_000)} menghadapi serangan siber.`,
    ],
    ['no sentence ends', 'Indonesia menghadapi serangan siber '.repeat(500)],
    ['old line ends', 'Indonesia menghadapi serangan siber.\r\rBSSN menangani ancaman itu.\r'],
    ['marks of direction', '\u202eIndonesia\u202c menghadapi \u2066serangan siber\u2069.'],
    ['combining marks', `Indonesia${'\u0301'.repeat(5_000)} menghadapi serangan siber.`],
    ['a mark in the middle', 'Indonesia menghadapi\uFEFF serangan siber.'],
  ];
  for (const [name, text] of reads)
    yield { name, kind: 'strange, but text', bytes: Buffer.from(text), file: 'catatan.txt', reads: true };
}
