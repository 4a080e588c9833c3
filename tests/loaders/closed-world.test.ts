import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentXml, docx, docxFiles, paragraph } from '../support/docx.ts';
import { assemble, column, drawing, pdf, stream } from '../support/pdf.ts';
import { textFrom } from '../support/read-source.ts';
import { zip } from '../support/zip.ts';

const SECRET = 'kata-sandi-rahasia';
const SENTENCE = 'Indonesia menghadapi serangan siber.';

const folder = mkdtempSync(join(tmpdir(), 'telusur-closed-'));
const secret = join(folder, 'rahasia.txt');
let server: Server;
let address = '';
let requests: string[] = [];

beforeAll(async () => {
  writeFileSync(secret, SECRET);
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end(SECRET);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  requests = [];
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** What is read of it, or the error's words: neither may have anything of the outside. */
async function outcome(file: string, content: string | Uint8Array): Promise<string> {
  try {
    const { text, title, author } = await textFrom(file, content);
    return [text, title, author].join(' ');
  } catch (error) {
    return `${String(error)} ${(error as { hint?: string }).hint}`;
  }
}

const targets = (): string[] => [address, pathToFileURL(secret).href, secret];

function pages(target: string): string[] {
  return [
    `<html><head><base href="${target}/"><link rel=stylesheet href="${target}/a.css"><script src="${target}/a.js"></script><script>fetch("${target}/b")</script><style>@import url(${target}/c.css); @font-face{src:url(${target}/d)}</style><meta http-equiv=refresh content="0;url=${target}/e"></head><img src="${target}/f" srcset="${target}/g 2x"><iframe src="${target}/h"></iframe><object data="${target}/i"></object><embed src="${target}/j"><video src="${target}/k"></video><p style="background:url(${target}/l)">${SENTENCE}`,
    `<!DOCTYPE html SYSTEM "${target}/a.dtd" [<!ENTITY f SYSTEM "${target}/f">]><p>${SENTENCE} &f;`,
    `<?xml-stylesheet href="${target}/a.xsl"?><html xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="${target}/b" parse="text"/><p>${SENTENCE}`,
  ];
}

function wordDocuments(target: string): Buffer[] {
  const main = (content: string): Buffer => zip([{ path: 'word/document.xml', content }]);
  const related = `<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="x/attachedTemplate" Target="${target}/a.dotm" TargetMode="External"/></Relationships>`;
  return [
    main(`<!DOCTYPE w [<!ENTITY f SYSTEM "${target}">]><w><p><r><t>&f;</t></r></p></w>`),
    main(`<!DOCTYPE w SYSTEM "${target}/a.dtd"><w/>`),
    main(documentXml(`<w:altChunk r:id="r2"/>${paragraph(SENTENCE)}`)),
    main(`<?xml-stylesheet href="${target}/a.xsl"?>${documentXml(paragraph(SENTENCE))}`),
    zip([{ path: '_rels/.rels', content: related.replace('word/document.xml', target) }]),
    zip([
      ...docxFiles({ body: paragraph(SENTENCE) }),
      { path: 'word/_rels/document.xml.rels', content: related },
    ]),
    docx({
      body: `<w:p><w:r><w:instrText>INCLUDETEXT "${target}"</w:instrText></w:r></w:p>${paragraph(SENTENCE)}`,
    }),
  ];
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** One page with this content and this font. */
function linked(content: string | Buffer, font: string): Buffer {
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    content,
    font,
  ]);
}

function pdfs(target: string): Buffer[] {
  const page = [column([SENTENCE])];
  const external = `<< /Length 0 /F << /Type /Filespec /F (${target}) /FS /URL >> >>\nstream\n\nendstream`;
  const outsideFont = `<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor << /FontFile2 << /F (${target}) >> >> /Encoding /../../../etc/passwd >>`;
  return [
    pdf({
      pages: page,
      catalogue: `/OpenAction << /S /JavaScript /JS (app.launchURL\\("${target}/a"\\); this.submitForm\\("${target}"\\)) >>`,
    }),
    pdf({
      pages: page,
      catalogue: `/OpenAction << /S /URI /URI (${target}/b) >> /AA << /WC << /S /Launch /F (${secret}) >> >>`,
    }),
    pdf({
      pages: page,
      catalogue: `/OpenAction << /S /GoToR /F (${secret}) /D [0] >> /AcroForm << /XFA (<a href="${target}"/>) >>`,
    }),
    linked(external, FONT),
    linked(stream(drawing(page[0] ?? []), false, `/F (${secret}) /FFilter /None`), FONT),
    linked(stream(drawing(page[0] ?? [])), outsideFont),
  ];
}

const markdowns = (target: string): string[] => [
  `![gambar](${target}/a)\n\n<img src="${target}/b">\n\n{{include ${target}}}\n\n@import "${target}"\n\n${SENTENCE}\n`,
  `---\ntitle: !!js/function 'function(){ return 1 }'\nsources: !include ${target}\n---\n${SENTENCE}\n`,
];

describe('what is read', () => {
  it.each<[format: string, file: string, make: (target: string) => readonly (string | Buffer)[]]>([
    ['a web page', 'a.html', pages],
    ['a Word document', 'a.docx', wordDocuments],
    ['a PDF', 'a.pdf', pdfs],
    ['Markdown', 'a.md', markdowns],
    ['plain text', 'a.txt', markdowns],
  ])('of %s reaches neither files nor the network', { timeout: 60_000 }, async (_, file, make) => {
    let read = 0;
    for (const target of targets()) {
      for (const content of make(target)) {
        const words = await outcome(file, content);
        expect(words).not.toContain(SECRET);
        if (words.includes(SENTENCE)) read += 1;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(requests).toEqual([]);
    expect(read).toBeGreaterThanOrEqual(3);
  });

  it('has no entities of its own, however often they laugh', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha ha ha">${'bcdefghi'
      .split('')
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)
      .join('')}]>`;
    const begun = performance.now();
    expect(await outcome('a.html', `${laughs}<html><p>${SENTENCE} &i;</p>`)).not.toContain('ha ha');
    expect(
      await outcome('a.docx', zip([{ path: 'word/document.xml', content: `${laughs}<w>&i;</w>` }])),
    ).toMatch(/a document type is declared/);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
