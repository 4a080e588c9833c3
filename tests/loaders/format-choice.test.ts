import { describe, expect, it } from 'vitest';
import { loaderFor } from '../../loaders/registry.ts';
import { memorySource } from '../../loaders/source.ts';
import { docx, paragraph } from '../support/docx.ts';
import { column, pdf } from '../support/pdf.ts';
import { zip } from '../support/zip.ts';

const SENTENCE = 'Indonesia menghadapi serangan siber.';
const DOCX = docx({ body: paragraph(SENTENCE) });
const PDF = pdf({ pages: [column([SENTENCE])] });

describe('the choice among formats of text', () => {
  it.each<[file: string, content: string | Buffer, format: string]>([
    ['a.txt', SENTENCE, 'text'],
    ['a.txt', `<!doctype html><p>${SENTENCE}`, 'html'],
    ['a.txt', `\uFEFF\n<!-- a -->\n<HTML lang=id><p>${SENTENCE}`, 'html'],
    ['a.md', `<!doctype html><p>${SENTENCE}`, 'html'],
    ['a.html', `<p>${SENTENCE}`, 'html'],
    ['a.html', SENTENCE, 'text'],
    ['a.xhtml', `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><p>x</p></html>`, 'html'],
    ['a.md', SENTENCE, 'markdown'],
    ['catatan', `# Judul\n\n[siber](https://x.example/)`, 'markdown'],
    ['catatan', `# tanda pagar saja\n${SENTENCE}`, 'text'],
    ['a.txt', `# Judul\n\n[siber](https://x.example/)`, 'text'],
    ['a.doc', PDF, 'pdf'],
    ['a', PDF, 'pdf'],
    ['a.txt', Buffer.concat([Buffer.from('\r\n'), PDF]), 'pdf'],
    ['a', DOCX, 'docx'],
    ['a.zip', DOCX, 'docx'],
    ['a.txt', Buffer.from('\uFEFF<!doctype html><p>siber', 'utf16le'), 'html'],
  ])('for %s with the content %# is by content first', async (file, content, format) => {
    const source = await memorySource(file, Buffer.from(content as string));
    expect(loaderFor(source).format).toBe(format);
    expect(loaderFor(source, 'markdown').format).toBe('markdown');
  });

  it.each<[content: Buffer, seems: string]>([
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'a PNG picture'],
    [zip([{ path: 'xl/workbook.xml', content: '<a/>' }]), 'an Excel workbook (XLSX)'],
    [zip([{ path: 'a.txt', content: 'a' }]), 'a ZIP archive'],
    [zip([{ path: 'mimetype', content: 'application/epub+zip', stored: true }]), 'an EPUB book'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'an old or encrypted Office document'],
    [Buffer.from('{\\rtf1 siber}'), 'an RTF document'],
    [Buffer.from([1, 2, 0, 3, 4, 0, 0, 5]), 'binary data'],
  ])('knows what %# seems to be, and says what can be read', async (content, seems) => {
    const source = await memorySource('apa.bin', content);
    expect(() => loaderFor(source)).toThrow(
      expect.objectContaining({
        code: 'binary',
        message: `apa.bin is no text but ${seems}.`,
        hint: expect.stringMatching(/pdf \(a PDF document\).*docx.*html.*markdown.*text/) as string,
      }),
    );
  });
});
