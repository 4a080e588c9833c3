import { describe, expect, it } from 'vitest';
import { offsetFaults } from '../support/offsets.ts';
import { column, pdf, type PlacedText } from '../support/pdf.ts';
import { blocksFrom, documentOf, itemsFrom, passagesOf } from '../support/read-source.ts';

const blocks = (...pages: PlacedText[][]): Promise<string[]> => blocksFrom('a.pdf', pdf({ pages }));
const WIDE = 'tentang ancaman siber yang panjang sekali';

describe('a PDF', () => {
  it('says its title, author and Indonesian of itself; each passage has its page', async () => {
    const first = column(['Indonesia menghadapi serangan siber. BSSN', 'menangani ancaman itu sejak']);
    const items = await itemsFrom(
      'laporan.pdf',
      pdf({
        pages: [first, column(['tahun 2018. ASEAN membangun kerja sama.'])],
        info: { Title: 'Ruang siber', Author: 'Ani' },
        catalogue: '/Lang (id-ID)',
        packed: true,
      }),
    );
    expect(documentOf(items)).toMatchObject({
      title: 'Ruang siber',
      author: 'Ani',
      language: 'id',
      format: 'pdf',
    });
    expect(passagesOf(items).map(({ text, locator }) => [text, locator])).toEqual([
      ['Indonesia menghadapi serangan siber.', 'page 1'],
      ['BSSN menangani ancaman itu sejak tahun 2018.', 'page 1'],
      ['ASEAN membangun kerja sama.', 'page 2'],
    ]);
    expect(offsetFaults(items)).toEqual([]);
  });

  it('has no title that a program made up', async () => {
    const bytes = pdf({ pages: [column(['siber'])], info: { Title: 'Microsoft Word - laporan.docx' } });
    expect(documentOf(await itemsFrom('laporan.pdf', bytes))?.title).toBe('laporan.pdf');
  });

  it('has words whole that a line has cut, and keeps the hyphens that belong', async () => {
    expect(
      await blocks(
        column([
          'keamanan ber-',
          'sama bagi negara-',
          'negara dan state-',
          'sponsored actors; a state-sponsored one',
        ]),
      ),
    ).toEqual(['keamanan bersama bagi negara-negara dan state-sponsored actors; a state-sponsored one']);
  });

  it('has headings, paragraphs and items as blocks, whatever the space between lines', async () => {
    for (const pitch of [13, 24]) {
      expect(
        await blocks([
          ...column(['Pendahuluan'], { y: 780, size: 16 }),
          ...column([`Satu ${WIDE}`, `dua ${WIDE}.`], { y: 740, pitch }),
          ...column([`Paragraf ${WIDE}`, 'berakhir.'], { y: 740 - 4 * pitch, pitch }),
          ...column(['1. butir satu', '2. butir dua'], { y: 740 - 7 * pitch, pitch }),
          ...column([`1 catatan kaki ${WIDE}`], { y: 60, size: 8 }),
        ]),
      ).toEqual([
        'Pendahuluan',
        `Satu ${WIDE} dua ${WIDE}.`,
        `Paragraf ${WIDE} berakhir.`,
        '1. butir satu',
        '2. butir dua',
        `1 catatan kaki ${WIDE}`,
      ]);
    }
  });

  it('is read column by column, also where the file goes row by row', async () => {
    const left = column(
      [`kiri satu ${WIDE}`, 'kiri dua', 'kiri tiga'].map((line) => line.padEnd(34, ' x').slice(0, 36)),
    );
    const right = column(
      ['kanan satu', 'kanan dua', 'kanan tiga'].map((line) => line.padEnd(34, ' y')),
      { x: 320 },
    );
    const expected = [left, right].map((lines) => lines.map(({ text }) => text.trim()).join(' '));
    expect(await blocks([...left, ...right])).toEqual(expected);
    expect(await blocks(left.flatMap((line, row) => [line, right[row]!]))).toEqual(expected);
  });

  it('has the cells of a table as blocks', async () => {
    const row = (y: number, cells: string[]): PlacedText[] =>
      cells.map((text, at) => ({ x: 72 + at * 150, y, text }));
    expect(
      await blocks([...row(700, ['Negara', 'Lembaga', 'Tahun']), ...row(686, ['Indonesia', 'BSSN', '2017'])]),
    ).toEqual(['Negara', 'Lembaga', 'Tahun', 'Indonesia', 'BSSN', '2017']);
  });

  it('loses running heads and page numbers, and nothing else that is at the edge', async () => {
    const page = (number: number, words: string): PlacedText[] => [
      { x: 72, y: 800, text: 'Jurnal Siber' },
      ...column([`${words}.`], { y: 760 }),
      { x: 290, y: 30, text: `Halaman ${number + 10} dari 99` },
    ];
    expect(await blocks(page(1, 'Awal'), page(2, 'Tengah'), page(3, 'Akhir'))).toEqual([
      'Awal.',
      'Tengah.',
      'Akhir.',
    ]);
    expect(await blocks(column(['Bab 1']), column(['Bab 2 dan 7']))).toEqual(['Bab 1', 'Bab 2 dan 7']);
  });

  it('loses the running head of a short chapter, which stands beside the page number', async () => {
    const page = (number: number, chapter: string): PlacedText[] => [
      { x: 72, y: 800, text: chapter },
      { x: 500, y: 800, text: String(number) },
      ...column([`Isi halaman ${'satu dua tiga'.split(' ')[number - 1]}.`], { y: 760 }),
    ];
    expect(await blocks(page(1, 'Pendahuluan'), page(2, 'Ancaman'), page(3, 'Diplomasi'))).toEqual([
      'Isi halaman satu.',
      'Isi halaman dua.',
      'Isi halaman tiga.',
    ]);
  });

  it('loses the lines of a table of contents', async () => {
    expect(
      await blocks(column(['1 Pendahuluan . . . . . . . . . 12', '2 Ancaman ............ iv', 'Isinya.'])),
    ).toEqual(['Isinya.']);
  });

  it('has raised numbers of notes left out, and powers kept', async () => {
    const line = (raised: string, before: string, x: number): PlacedText[] => [
      { x: 72, y: 700, text: before },
      { x, y: 704, text: raised, size: 6 },
    ];
    expect(await blocks(line('12', 'siber', 97))).toEqual(['siber']);
    expect(await blocks(line('6', '10', 84.3))).toEqual(['106']);
  });

  it.each([
    ['without text', pdf({ pages: [[], []] }), 'empty', /no text in its 2 pages/, /OCR/],
    [
      'cut off',
      pdf({ pages: [column(['siber'])] }).subarray(0, 500),
      'malformed',
      /cut off: after 500 bytes/,
      /Fetch it again/,
    ],
    [
      'encrypted',
      pdf({
        pages: [column(['siber'])],
        trailer: `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >> /ID [(a) (a)]`,
      }),
      'malformed',
      /is encrypted/,
      /password/,
    ],
  ])('%s is one clear line', async (_, bytes, code, message, hint) => {
    await expect(blocksFrom('a.pdf', bytes)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
      hint: expect.stringMatching(hint) as string,
    });
  });

  it('is let go of when the reading is to end', async () => {
    const bytes = pdf({
      pages: Array.from({ length: 400 }, () => column(Array.from({ length: 40 }, () => WIDE))),
    });
    const reason = new Error('enough');
    const begun = performance.now();
    await expect(itemsFrom('a.pdf', bytes, { signal: AbortSignal.timeout(300) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(performance.now() - begun).toBeLessThan(2_000);
    await expect(itemsFrom('a.pdf', bytes, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
