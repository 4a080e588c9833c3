/** Builds small Word documents. */
import { zip, type ZipFile } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `<w:p>` with one run of these words. */
export function paragraph(words: string, properties = ''): string {
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`;
}

export interface DocxParts {
  /** The content of `w:body`. */
  body: string;
  /** The content of `w:footnotes`. */
  footnotes?: string;
  title?: string;
  author?: string;
}

export function docxFiles({ body, footnotes, title, author }: DocxParts): ZipFile[] {
  const core =
    title === undefined && author === undefined
      ? []
      : [
          {
            path: 'docProps/core.xml',
            content: `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>${escaped(title ?? '')}</dc:title><dc:creator>${escaped(author ?? '')}</dc:creator></cp:coreProperties>`,
          },
        ];
  return [
    {
      path: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      path: '_rels/.rels',
      content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { path: 'word/document.xml', content: documentXml(body) },
    ...(footnotes === undefined
      ? []
      : [
          {
            path: 'word/footnotes.xml',
            content: `<w:footnotes xmlns:w="${MAIN}">${footnotes}</w:footnotes>`,
          },
        ]),
    ...core,
  ];
}

export function docx(parts: DocxParts): Buffer {
  return zip(docxFiles(parts));
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
