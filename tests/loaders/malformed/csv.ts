import { gzipSync } from 'node:zlib';
import { blanked, flipped, inputsOf, type MalformedInput } from '../../support/malformed-input.ts';

const NODES = 'nama,jenis,alias,tahun';
const EDGES = 'sumber,jenis sumber,relasi,sasaran,jenis sasaran,kutipan,keyakinan';
const row = 'Naikon,NonStateActor,TARGETS,Indonesia,State,"Ia menyasar ""Indonesia"".",0.8';

const file = 'table.csv';

export function* malformed(): Generator<MalformedInput> {
  const { of, reads } = inputsOf(file);
  const edges = (...rows: string[]): string => [EDGES, row, ...rows].join('\n');
  const nodes = (...rows: string[]): string => [NODES, 'BSSN,GovernmentBody,,', ...rows].join('\n');
  const sound = edges(row);

  for (const cut of [7, 8, 12, 20, 25, 30]) yield of('truncated', `after ${cut} bytes`, EDGES.slice(0, cut));
  for (let at = row.indexOf('"') + 1; at < row.lastIndexOf('"'); at += 3)
    yield { ...of('truncated', `a row cut off after ${at} characters`, edges(row.slice(0, at))), ...(row.slice(0, at).split('"').length % 2 === 1 ? { reads: 'perhaps' as const } : {}) }; // prettier-ignore
  yield of('truncated', 'the header alone', EDGES);
  yield of('truncated', 'the header and blank lines', `${EDGES}\n\n\n`);
  for (const [name, damaged] of blanked(Buffer.from(sound), 12)) yield of('NUL bytes', name, damaged);
  for (const [name, damaged] of flipped(Buffer.from(sound), 15, 5))
    yield { ...of('changed bytes', name, damaged), reads: 'perhaps' };

  for (const header of [
    'a,b,c',
    'nama',
    'jenis',
    'nama,tahun',
    'sumber,sasaran',
    'sumber,relasi',
    'relasi,sasaran',
    ',,,',
    '1,2,3',
    'nama,nama,jenis',
    'nama,Nama,jenis',
    'nama,jenis,__proto__',
    'nama,jenis,tahun,year',
    '{"id": 1}',
    '<html>',
    'nama.jenis',
  ])
    // prettier-ignore
    yield of('wrong header', header, `${header}\n1,2,3,4\n`);
  for (const [name, text] of [
    ['a quote that never closes', 'Foo,"Threat,,\nBar,Threat,,'],
    ['something after a quote', '"Foo"x,Threat,,'],
    ['a quote inside a cell', 'Fo"o,Threat,,'],
    ['a quote that closes too early', '"Fo"o",Threat,,'],
    ['a quote in the last cell', 'Foo,Threat,,"'],
    ['a quote over all rows', '"Foo,Threat,,\nA,Threat,,\nB,Threat,,'],
  ] as const)
    yield of('unterminated quotes', name, nodes(text));
  for (let extra = 1; extra <= 6; extra += 1)
    yield of('too many cells', `${extra} more`, nodes(`Foo,Threat,,${',x'.repeat(extra)}`));
  yield of('too many cells', 'under a blank header', 'nama,jenis,\nFoo,Threat,x\n');

  for (const cells of [',Threat,,', 'Foo,,,', ',,x,', ' , ,,1'])
    yield of('missing cells', JSON.stringify(cells), nodes(cells));
  for (const cells of [
    ',Threat,TARGETS,Indonesia,State,,',
    'Foo,Threat,,Indonesia,State,,',
    'Foo,Threat,TARGETS,,State,,',
    'Foo,,TARGETS,Indonesia,State,,',
    'Foo,Threat,TARGETS,Quux,,,',
    'Foo',
    'Foo,Threat',
    'Foo,Threat,TARGETS',
  ])
    // prettier-ignore
    yield of('missing cells', cells, edges(cells));
  for (const kind of ['Body', '7', '[]', '{}', 'constructor', '__proto__', 'negeri', 'threat actor'])
    yield of('wrong values', `the kind ${kind}`, nodes(`Foo,${kind},,`));
  for (const relation of ['LIKES', '7', '__proto__', 'toString', 'menyukai', 'TARGETS!?x'])
    yield of('wrong values', `the relation ${relation}`, edges(`Foo,Threat,${relation},Indonesia,State,,`));
  for (const confidence of ['2000', '-1', 'high', '1e999', 'NaN', '101 %', '9'.repeat(400), '0.8.8', '{}'])
    yield of('huge numbers', `a confidence of ${confidence.slice(0, 12)}`, edges(`Foo,Threat,TARGETS,Indonesia,State,,${confidence}`)); // prettier-ignore

  for (const [name, odd] of [
    ['a stray byte', [0x80]],
    ['half a character', [0xe2, 0x82]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a character beyond Unicode', [0xf5, 0x80, 0x80, 0x80]],
  ] as const)
    // prettier-ignore
    yield of('wrong encoding', name, Buffer.concat([Buffer.from(nodes('F')), Buffer.from(odd), Buffer.from(',Threat,,\n')]));
  yield of('wrong encoding', 'Latin-1', Buffer.from(nodes('Café,Threat,,'), 'latin1'));
  yield of('wrong encoding', 'UTF-16 without its mark', Buffer.from(nodes(), 'utf16le'));
  yield of(
    'wrong encoding',
    'half a character at the end',
    Buffer.concat([Buffer.from(nodes('F')), Buffer.from([0xe2])]),
  );
  yield of('damaged archives', 'cut off', gzipSync(sound).subarray(0, -9));
  yield of('bombs', 'spaces', gzipSync(Buffer.alloc(30_000_000, 0x20)));
  yield of('bombs', 'commas', gzipSync(Buffer.alloc(30_000_000, 0x2c)));
  yield of('huge values', 'a row that never ends', nodes('x'.repeat(6_000_000)));
  yield of('huge values', 'a cell that never ends', nodes(`"${'x,\n'.repeat(2_000_000)}`));
  yield of('something else', 'blank lines', '\n\n\n');
  yield of('something else', 'nothing', '');
  yield reads('huge values', 'a name of a megabyte', nodes(`${'x'.repeat(1_000_000)},Threat,,`));
  yield reads('duplicates', 'the same row twice', edges(row));
  yield reads('duplicates', 'one name of two kinds', edges('Medusa,Threat,TARGETS,Indonesia,State,,', 'Medusa,NonStateActor,TARGETS,Indonesia,State,,')); // prettier-ignore
  yield reads('cycles', 'an edge to itself', edges('Foo,Concept,RELATED_TO,Foo,Concept,,'));
  yield reads('odd names', '__proto__ as a name', nodes('__proto__,Threat,,', 'constructor,Threat,,'));
  yield reads(
    'scripts',
    'formulas and scripts',
    nodes('"=HYPERLINK(""http://x"")",Threat,,', '<script>x</script>,Threat,,'),
  );
  yield reads('short rows', 'cells left out at the end', nodes('Foo,Threat'));
}
