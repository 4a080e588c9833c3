import { describe, expect, it } from 'vitest';
import { docx, docxFiles, documentXml, paragraph } from '../support/docx.ts';
import { offsetFaults } from '../support/offsets.ts';
import { blocksFrom, documentOf, itemsFrom, passagesOf } from '../support/read-source.ts';
import { zip } from '../support/zip.ts';

const run = (words: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const blocks = (body: string, footnotes?: string): Promise<string[]> =>
  blocksFrom('a.docx', docx({ body, ...(footnotes === undefined ? {} : { footnotes }) }));

describe('a Word document', () => {
  it('says its title and author of itself, and its offsets point into its words', async () => {
    const body = paragraph('Indonesia menghadapi serangan siber. BSSN menangani ancaman itu.');
    const items = await itemsFrom('surat.docx', docx({ body, title: 'Ruang & siber', author: 'Ani' }));
    expect(documentOf(items)).toMatchObject({
      id: 'surat',
      title: 'Ruang & siber',
      author: 'Ani',
      format: 'docx',
    });
    expect(passagesOf(items).map(({ text, locator }) => [text, locator])).toEqual([
      ['Indonesia menghadapi serangan siber.', undefined],
      ['BSSN menangani ancaman itu.', undefined],
    ]);
    expect(offsetFaults(items)).toEqual([]);
  });

  it('has paragraphs, cells and notes as blocks; a word in several runs is one', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('A')}</w:tc><w:tc>${paragraph('B')}</w:tc></w:tr></w:tbl>`;
    expect(
      await blocks(
        `<w:p>${run('ke')}${run('aman', '<w:b/>')}${run('an ')}<w:hyperlink>${run('siber')}</w:hyperlink></w:p>${table}`,
        `<w:footnote w:id="1">${paragraph('Catatan.')}</w:footnote>`,
      ),
    ).toEqual(['keamanan siber', 'A', 'B', 'Catatan.']);
  });

  it('has tabs as spaces, breaks as lines, hyphens as they are read', async () => {
    expect(
      await blocks(
        '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r></w:p>',
      ),
    ).toEqual(['a b\nc-de']);
  });

  it('is read without what was withdrawn, moved, hidden, is a code or a table of contents', async () => {
    expect(
      await blocks(
        `<w:p>${run('siber')}<w:del>${run('a')}</w:del><w:moveFrom>${run('b')}</w:moveFrom><w:ins>${run(' baru')}</w:ins>${run('c', '<w:vanish/>')}${run(' tampak', '<w:vanish w:val="0"/>')}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>` +
          paragraph('Bab 1 ... 3', '<w:pPr><w:pStyle w:val="TOC1"/></w:pPr>') +
          `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('d')}</w:sdtContent></w:sdt>` +
          paragraph('akhir'),
      ),
    ).toEqual(['siber baru tampak', 'akhir']);
  });

  it('has text boxes once, after the paragraph that they stand in', async () => {
    const box = `<w:txbxContent>${paragraph('kotak satu')}${paragraph('kotak dua')}</w:txbxContent>`;
    const drawn = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    expect(
      await blocks(`<w:p>${run('sebelum')}<w:r>${drawn}</w:r>${run(' sesudah')}</w:p>${paragraph('lain')}`),
    ).toEqual(['sebelum sesudah', 'kotak satu', 'kotak dua', 'lain']);
  });

  it('is found where its package says that it is', async () => {
    const files = docxFiles({ body: '' }).map(({ path, content }) => ({
      path: path.replace('word/document', 'isi/utama'),
      content:
        path === 'word/document.xml'
          ? documentXml(paragraph('siber'))
          : String(content).replace('word/document', '/isi/utama'),
    }));
    expect(await blocksFrom('a.docx', zip(files))).toEqual(['siber']);
  });

  it('names part, line and column of what is wrong in it', async () => {
    const broken = zip([{ path: 'word/document.xml', content: documentXml('<w:p>\n<w:x></w:p>') }]);
    await expect(blocksFrom('a.docx', broken)).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringMatching(/^a\.docx: word\/document\.xml, line 3, column \d+: /) as string,
    });
  });
});
