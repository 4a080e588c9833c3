import { docx, docxFiles, documentXml, paragraph } from '../../support/docx.ts';
import { blanked, flipped, inputsOf, tenths, type MalformedInput } from '../../support/malformed-input.ts';
import { zip, type ZipFile } from '../../support/zip.ts';

const SENTENCE = 'Indonesia menghadapi serangan siber.';
const PARTS = { body: paragraph(SENTENCE) + paragraph('BSSN menangani ancaman itu.'), title: 'Ruang siber' };
const FILES = docxFiles(PARTS);
const WHOLE = zip(FILES);
const NOISE = 'x0y1z2'.repeat(50);

/** Contents of word/document.xml that are no XML, or not that of Word. */
const BROKEN_XML: readonly [name: string, xml: string][] = [
  ['empty', ''],
  ['blank', ' \n'],
  ['plain text', SENTENCE],
  ['JSON', '{"a": 1}'],
  ['a page', '<!doctype html><p>x<br>y'],
  ['two roots', '<a/><b/>'],
  ['a tag never closed', documentXml(paragraph(SENTENCE)).slice(0, -20)],
  ['tags crossed', '<a><b></a></b>'],
  ['an end of nothing', '<a></a></b>'],
  ['an attribute without quotes', '<a b=c/>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['an unknown entity', '<a>&nosuch;</a>'],
  ['an ampersand alone', '<a>&</a>'],
  ['a lesser sign in a value', '<a b="<"/>'],
  ['a comment never closed', '<a><!-- </a>'],
  ['CDATA never closed', '<a><![CDATA[ </a>'],
  ['a forbidden character', '<a>\u0001</a>'],
  ['a NUL', '<a>\u0000</a>'],
  ['a reference to no character', '<a>&#x110000;</a>'],
  ['a wrong declaration', '<?xml version="9"?><a/>'],
  ['a declaration in the middle', '<a><?xml version="1.0"?></a>'],
  ['text after the end', `${documentXml('')}lagi`],
];

/** Document types, which no document of this format has. */
const DOCTYPES: readonly [name: string, declaration: string][] = [
  ['plain', '<!DOCTYPE w>'],
  ['a file', '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>'],
  ['an address', '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/w.dtd">'],
  ['a parameter', '<!DOCTYPE w [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>'],
  [
    'a billion laughs',
    `<!DOCTYPE w [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]>`,
  ],
  ['a quadratic blow-up', `<!DOCTYPE w [<!ENTITY a "${'a'.repeat(100_000)}">]>`],
];

export function* malformed(): Generator<MalformedInput> {
  const { of } = inputsOf('surat.docx');
  const withMain = (content: string | Uint8Array, says?: ZipFile['says']): Buffer =>
    zip(
      FILES.map((file) =>
        file.path === 'word/document.xml' ? { ...file, content, ...(says ? { says } : {}) } : file,
      ),
    );
  for (const [name, cut] of tenths(WHOLE)) yield of('cut off', name, cut);
  yield of('cut off', 'to four bytes', WHOLE.subarray(0, 4));
  yield of('cut off', 'without its last byte', WHOLE.subarray(0, -1));
  yield of('cut off', 'without its beginning', WHOLE.subarray(100));
  yield of('cut off', 'nothing left', new Uint8Array(0));
  for (const [name, xml] of BROKEN_XML) yield of('no XML', name, withMain(xml));
  for (const [name, declaration] of DOCTYPES) {
    const laugh = name === 'a billion laughs' ? '&l9;' : 'a';
    yield of('a document type', name, withMain(`${declaration}<w><t>${laugh}</t></w>`));
  }
  for (const { path } of FILES.filter((file) => file.path === 'word/document.xml'))
    yield of('a part is missing', path, zip(FILES.filter((file) => file.path !== path)));
  yield of(
    'a part is missing',
    'the one that is named',
    zip(
      FILES.map((file) => ({
        ...file,
        content: String(file.content).replace('word/document.xml', 'word/no.xml'),
      })),
    ),
  );
  yield of(
    'a part is missing',
    'an address in its place',
    zip(
      FILES.map((file) => ({
        ...file,
        content: String(file.content).replace('word/document.xml', 'http://127.0.0.1:9/x'),
      })),
    ),
  );
  yield of(
    'a part is missing',
    'a path out of the archive',
    zip(
      FILES.map((file) => ({
        ...file,
        content: String(file.content).replace('word/document.xml', '../../../etc/passwd'),
      })),
    ),
  );
  yield of('a part is missing', 'all', zip([{ path: 'a.txt', content: SENTENCE }]));
  yield of('a part is missing', 'an empty archive', zip([]));
  for (const path of ['../../etc/passwd', '/etc/passwd', 'a/../../b', 'C:\\a', 'word\\..\\..\\b'])
    yield of('paths that lead out', path, zip([...FILES, { path, content: 'x' }]));
  yield of('a bomb', 'of blanks', withMain(Buffer.alloc(30_000_000, 0x20)));
  yield of('a bomb', 'of markup', withMain(documentXml(paragraph('a').repeat(600_000))));
  yield of(
    'a bomb',
    'in the relations',
    zip(
      FILES.map((file) =>
        file.path === '_rels/.rels' ? { ...file, content: Buffer.alloc(30_000_000, 0x20) } : file,
      ),
    ),
  );
  yield of(
    'a bomb',
    'of entries',
    zip([
      ...FILES,
      ...Array.from({ length: 10_050 }, (_, at) => ({ path: `a${at}`, content: '', stored: true })),
    ]),
  );
  yield of('untrue sizes', 'smaller than it is', withMain(documentXml(paragraph(SENTENCE)), { size: 10 }));
  yield of('untrue sizes', 'larger than it is', withMain(documentXml(paragraph(SENTENCE)), { size: 99_999 }));
  yield of(
    'untrue sizes',
    'four gigabytes',
    withMain(documentXml(paragraph(SENTENCE)), { size: 4_294_967_294 }),
  );
  for (const method of [1, 6, 9, 12, 14, 93, 98, 99])
    yield of('unknown packing', `method ${method}`, withMain(documentXml(paragraph(SENTENCE)), { method }));
  yield of('encrypted', 'an entry', withMain(documentXml(paragraph(SENTENCE)), { flags: 1 }));
  yield of('encrypted', 'strongly', withMain(documentXml(paragraph(SENTENCE)), { flags: 0x41 }));
  yield of(
    'encrypted',
    'as Office does',
    Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.alloc(4_096)]),
  );
  const latin = Buffer.from(documentXml(paragraph('Caf\u00e9')), 'latin1');
  yield of('wrong encodings', 'Latin-1', withMain(latin));
  yield of(
    'wrong encodings',
    'UTF-16 without its mark',
    withMain(Buffer.from(documentXml(paragraph(SENTENCE)), 'utf16le')),
  );
  yield of(
    'wrong encodings',
    'half a character',
    withMain(Buffer.concat([Buffer.from(documentXml(paragraph(SENTENCE))), Uint8Array.of(0xc3)])),
  );
  for (const [name, body] of [
    ['an empty body', ''],
    ['empty paragraphs', '<w:p/>'.repeat(100)],
    ['blanks', paragraph('  ')],
    ['withdrawn words', `<w:del><w:r><w:t>${SENTENCE}</w:t></w:r></w:del>`],
    ['hidden words', `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${SENTENCE}</w:t></w:r></w:p>`],
    ['a picture', '<w:p><w:r><w:drawing/></w:r></w:p>'],
  ] as const)
    yield of('no words', name, docx({ body }));
  for (const [name, first] of [
    ['a workbook', 'xl/workbook.xml'],
    ['slides', 'ppt/presentation.xml'],
    ['a book', 'META-INF/container.xml'],
    ['a program', 'META-INF/MANIFEST.MF'],
  ] as const)
    yield of('another kind of file', name, zip([{ path: first, content: '<a/>' }]));
  for (const [name, content] of [
    ['text', SENTENCE],
    ['a page', `<html><p>${SENTENCE}</p></html>`],
    ['a PDF', '%PDF-1.7\n%%EOF'],
    ['RTF', '{\\rtf1 siber}'],
    ['XML alone', documentXml(paragraph(SENTENCE))],
  ] as const)
    yield of('another kind of file', name, Buffer.from(content));
  yield {
    ...of(
      'strange, but a document',
      '100,000 elements deep',
      docx({
        body: `${'<w:sdt>'.repeat(100_000)}${paragraph(SENTENCE)}${NOISE}${'</w:sdt>'.repeat(100_000)}`,
      }),
    ),
    reads: 'perhaps',
  };
  yield {
    ...of(
      'strange, but a document',
      'a megabyte in an attribute',
      docx({ body: paragraph(SENTENCE).replace('<w:p>', `<w:p w:a="${NOISE.repeat(3_000)}">`) }),
    ),
    reads: 'perhaps',
  };
  yield {
    ...of(
      'strange, but a document',
      'text boxes in text boxes',
      docx({
        body: `${'<w:p><w:txbxContent>'.repeat(2_000)}${paragraph(SENTENCE)}${'</w:txbxContent></w:p>'.repeat(2_000)}`,
      }),
    ),
    reads: true,
  };
  for (const [name, bytes] of flipped(WHOLE, 20, 11))
    yield { ...of('changed bytes', name, bytes), reads: 'perhaps' };
  for (const [name, bytes] of blanked(WHOLE, 15)) yield { ...of('zeros', name, bytes), reads: 'perhaps' };
}
