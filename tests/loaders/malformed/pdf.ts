import { deflateSync } from 'node:zlib';
import { blanked, flipped, inputsOf, tenths, type MalformedInput } from '../../support/malformed-input.ts';
import { assemble, column, drawing, pdf, stream } from '../../support/pdf.ts';

const SENTENCE = 'Indonesia menghadapi serangan siber.';
const PAGE = column([SENTENCE, 'BSSN menangani ancaman itu.']);
const WHOLE = pdf({
  pages: [PAGE, column(['Halaman kedua tentang ancaman siber.'])],
  info: { Title: 'Ruang siber' },
});
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const RESOURCES = '/Resources << /Font << /F1 3 0 R >> >>';

/** One page whose parts are as given: 1 catalogue, 2 page tree, 3 font, 4 page, 5 content. */
function built(parts: {
  catalogue?: string;
  tree?: string;
  page?: string;
  content?: string | Buffer;
  trailer?: string;
  more?: string[];
}): Buffer {
  return assemble(
    [
      parts.catalogue ?? '<< /Type /Catalog /Pages 2 0 R >>',
      parts.tree ?? '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      parts.page ?? `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${RESOURCES} /Contents 5 0 R >>`,
      parts.content ?? stream(drawing(PAGE)),
      ...(parts.more ?? []),
    ],
    parts.trailer,
  );
}

const page = (entries: string): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${entries} >>`;

export function* malformed(): Generator<MalformedInput> {
  const { of } = inputsOf('laporan.pdf');
  for (const [name, cut] of tenths(WHOLE)) yield of('cut off', name, cut);
  for (const left of [0, 4, 8, 20, 60])
    yield of('cut off', `${left} bytes are left`, WHOLE.subarray(0, left));
  yield of(
    'cut off',
    'a web version',
    Buffer.from(
      WHOLE.toString('latin1').replace('1 0 obj\n<<', `1 0 obj\n<< /Linearized 1 /L ${WHOLE.length * 2}`),
      'latin1',
    ),
  );
  yield of('no PDF', 'text', Buffer.from(SENTENCE));
  yield of('no PDF', 'a page', Buffer.from(`<html><p>${SENTENCE}</p></html>`));
  yield of('no PDF', 'a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0));
  yield of('no PDF', 'without its beginning', WHOLE.subarray(400));
  yield of('no PDF', 'a beginning and an end', Buffer.from('%PDF-1.7\n%%EOF\n'));
  yield of(
    'no PDF',
    'noise between',
    Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 7), Buffer.from('%%EOF')]),
  );
  yield of('page tree', 'a circle', built({ tree: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' }));
  yield of(
    'page tree',
    'a circle of two',
    built({
      tree: '<< /Type /Pages /Kids [6 0 R] /Count 1 >>',
      more: ['<< /Type /Pages /Kids [2 0 R] /Count 1 >>'],
    }),
  );
  yield of('page tree', 'no kids', built({ tree: '<< /Type /Pages /Kids [] /Count 0 >>' }));
  yield of(
    'page tree',
    'kids that are nowhere',
    built({ tree: '<< /Type /Pages /Kids [77 0 R] /Count 1 >>' }),
  );
  yield of(
    'page tree',
    'kids that are numbers',
    built({ tree: '<< /Type /Pages /Kids [1 2 3] /Count 3 >>' }),
  );
  yield of('page tree', 'no tree', built({ catalogue: '<< /Type /Catalog >>' }));
  yield of('page tree', 'a tree that is nowhere', built({ catalogue: '<< /Type /Catalog /Pages 99 0 R >>' }));
  yield {
    ...of(
      'page tree',
      'a billion pages',
      built({ tree: '<< /Type /Pages /Kids [4 0 R] /Count 1000000000 >>' }),
    ),
    reads: true,
  };
  for (const [name, count] of [
    ['negative', '-5'],
    ['a name', '/Many'],
    ['a fraction', '1.5'],
    ['a string', '(one)'],
  ] as const)
    yield {
      ...of(
        'page tree',
        `a count that is ${name}`,
        built({ tree: `<< /Type /Pages /Kids [4 0 R] /Count ${count} >>` }),
      ),
      reads: 'perhaps',
    };
  const lock =
    '/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >> /ID [(a) (a)]';
  yield of('encrypted', 'with a password', built({ trailer: lock }));
  yield of(
    'encrypted',
    'by an unknown way',
    built({ trailer: '/Encrypt << /Filter /Strange /V 9 /R 9 >> /ID [(a) (a)]' }),
  );
  yield of(
    'encrypted',
    'as newer programs do',
    built({ trailer: lock.replace('/V 2 /R 3', '/V 5 /R 6').replace('128', '256') }),
  );
  yield of(
    'encrypted',
    'without a key',
    built({ trailer: '/Encrypt << /Filter /Standard /V 2 /R 3 >> /ID [(a) (a)]' }),
  );
  for (const [name, content] of [
    ['an empty page', ''],
    ['blanks', drawing(column(['   ']))],
    ['a picture', 'q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q'],
    ['lines alone', '0 0 m 100 100 l S '.repeat(1_000)],
    ['text without a font', `BT (${SENTENCE}) Tj`.replace('Tj', '')],
    ['operators that are none', 'xx yy zz '.repeat(1_000)],
    ['brackets that never close', '[ ( << '.repeat(1_000)],
  ] as const)
    yield of('no words', name, built({ content: stream(content) }));
  yield of('no words', 'no content', built({ page: page(RESOURCES) }));
  yield of('no words', 'content that is nowhere', built({ page: page(`${RESOURCES} /Contents 99 0 R`) }));
  yield of('no words', 'content that is a number', built({ page: page(`${RESOURCES} /Contents 7`) }));
  const packed = deflateSync(drawing(PAGE));
  const filtered = (filter: string, bytes: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`<< /Length ${bytes.length} /Filter ${filter} >>\nstream\n`),
      bytes,
      Buffer.from('\nendstream'),
    ]);
  yield of(
    'damaged streams',
    'packed, and no more',
    built({ content: filtered('/FlateDecode', Buffer.from('no packing at all')) }),
  );
  yield of('damaged streams', 'a filter that is none', built({ content: filtered('/NoSuchDecode', packed) }));
  yield of(
    'damaged streams',
    'hexadecimal that is none',
    built({ content: filtered('/ASCIIHexDecode', Buffer.from('zz!!>')) }),
  );
  yield of('damaged streams', 'a picture as text', built({ content: filtered('/DCTDecode', packed) }));
  yield of(
    'damaged streams',
    'a filter in a circle',
    built({ content: filtered('6 0 R', packed), more: ['6 0 R'] }),
  );
  for (let tenth = 1; tenth < 10; tenth += 1) {
    const cut = packed.subarray(0, (packed.length * tenth) / 10);
    yield {
      ...of(
        'damaged streams',
        `packed, ${tenth} tenths of it`,
        built({ content: filtered('/FlateDecode', cut) }),
      ),
      reads: 'perhaps',
    };
  }
  yield of(
    'a bomb',
    'of blanks',
    built({ content: filtered('/FlateDecode', deflateSync(Buffer.alloc(30_000_000, 0x20))) }),
  );
  yield of(
    'a bomb',
    'packed twice',
    built({
      content: filtered(
        '[/FlateDecode /FlateDecode]',
        deflateSync(deflateSync(Buffer.alloc(30_000_000, 0x20))),
      ),
    }),
  );
  const form = (content: string): string =>
    stream(
      content,
      false,
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >>`,
    ).toString('latin1');
  yield of(
    'circles',
    'a form that draws itself',
    built({
      page: page('/Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R'),
      content: stream('/X Do'),
      more: [form('/X Do')],
    }),
  );
  yield of(
    'circles',
    'a form that draws itself twice',
    built({
      page: page('/Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R'),
      content: stream('/X Do'),
      more: [form('/X Do /X Do')],
    }),
  );
  yield of(
    'circles',
    'a page that is its own parent',
    built({
      tree: '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      page: '<< /Type /Page /Parent 4 0 R /Contents 4 0 R >>',
    }),
  );
  yield of(
    'circles',
    'a length that is its own stream',
    built({ content: Buffer.from('<< /Length 5 0 R >>\nstream\nq Q\nendstream') }),
  );
  for (const depth of [1_000, 100_000])
    yield {
      ...of(
        'nested too deep',
        `${depth} arrays`,
        built({ page: page(`/Resources ${'['.repeat(depth)}${']'.repeat(depth)} /Contents 5 0 R`) }),
      ),
      reads: 'perhaps',
    };
  yield {
    ...of(
      'nested too deep',
      '100,000 dictionaries',
      built({
        page: page(`/A ${'<</A '.repeat(100_000)}1${'>>'.repeat(100_000)} ${RESOURCES} /Contents 5 0 R`),
      }),
    ),
    reads: 'perhaps',
  };
  const text = WHOLE.toString('latin1');
  const replaced: [name: string, changed: string, reads: true | 'perhaps'][] = [
    ['the table is elsewhere', text.replace(/startxref\n\d+/, 'startxref\n5'), true],
    ['the table is beyond the end', text.replace(/startxref\n\d+/, 'startxref\n999999'), true],
    ['the table is negative', text.replace(/startxref\n\d+/, 'startxref\n-1'), true],
    ['the table has no places', text.replace(/\d{10} 00000 n/g, '0000000000 00000 n'), 'perhaps'],
    ['the table has wrong places', text.replace(/(\d{9})\d 00000 n/g, '$17 00000 n'), 'perhaps'],
    ['no table', text.replace('xref\n0', 'xxxx\n0'), 'perhaps'],
    ['no root', text.replace('/Root 1 0 R', ''), 'perhaps'],
    ['a root that is nowhere', text.replace('/Root 1 0 R', '/Root 88 0 R'), 'perhaps'],
    ['no ends of objects', text.replaceAll('endobj', ''), 'perhaps'],
    ['no ends of streams', text.replaceAll('endstream', ''), 'perhaps'],
    ['lengths too short', text.replace(/\/Length \d+/g, '/Length 3'), 'perhaps'],
    ['lengths too long', text.replace(/\/Length \d+/g, '/Length 99999'), 'perhaps'],
    ['no version', text.replace('%PDF-1.7', '%PDF-x.y'), 'perhaps'],
    [
      'a script that runs on opening',
      text.replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
      true,
    ],
    [
      'an address that is fetched on opening',
      text.replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>'),
      true,
    ],
  ];
  for (const [name, changed, reads] of replaced)
    yield { ...of('broken structure', name, Buffer.from(changed, 'latin1')), reads };
  for (const [name, bytes] of flipped(WHOLE, 20, 13))
    yield { ...of('changed bytes', name, bytes), reads: 'perhaps' };
  for (const [name, bytes] of blanked(WHOLE, 12)) yield { ...of('zeros', name, bytes), reads: 'perhaps' };
}
