import type { LoaderSample } from '../../support/loader-sample.ts';
import { documentXml, docx, docxFiles, paragraph } from '../../support/docx.ts';
import { paragraphs } from '../../support/long-text.ts';
import { zip } from '../../support/zip.ts';

const body = paragraphs(600)
  .map((words) => paragraph(words))
  .join('\n');

export const sample: LoaderSample = {
  format: 'docx',
  file: 'surat.docx',
  byContent: true,
  bytes: docx({ body, title: 'Ruang siber', author: 'Ani' }),
  broken: {
    bytes: zip(
      docxFiles({ body }).map((file) =>
        file.path === 'word/document.xml' ? { ...file, content: documentXml(`${body}<w:p></w:r>`) } : file,
      ),
    ),
  },
};
