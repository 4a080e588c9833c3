import { describe, expect, it } from 'vitest';
import { blocksFrom, documentOf, itemsFrom, textFrom } from '../support/read-source.ts';
import { offsetFaults } from '../support/offsets.ts';

const blocks = (markdown: string): Promise<string[]> => blocksFrom('a.md', markdown);

describe('Markdown', () => {
  it('says of itself what its head says, and the head is no text', async () => {
    const items = await itemsFrom(
      'a.md',
      '---\ntitle: Ruang siber\nlanguage: id\nauthor: Ani\nlicence: CC BY\nsources: [Satu, Dua]\n---\nCyber attacks target hospitals.\n',
    );
    expect(documentOf(items)).toMatchObject({
      title: 'Ruang siber',
      language: 'id',
      author: 'Ani',
      licence: 'CC BY',
      sources: ['Satu', 'Dua'],
      format: 'markdown',
    });
    expect(offsetFaults(items)).toEqual([]);
    expect(items[1]).toMatchObject({
      item: 'passage',
      record: { start: 0, text: 'Cyber attacks target hospitals.' },
    });
  });

  it('has headings, items, cells, quotes and notes as blocks of their own', async () => {
    expect(
      await blocks(
        '# Judul\n\nTeks[^a] lanjut\nbaris dua.\n\n- satu\n- dua\n  1. dalam\n\n> kutip\n\n| A | B |\n|---|---|\n| c | d |\n\nLain\n====\n\n[^a]: Catatan.\n\n    Masih catatan.\n',
      ),
    ).toEqual([
      'Judul',
      'Teks lanjut baris dua.',
      'satu',
      'dua',
      'dalam',
      'kutip',
      'A',
      'B',
      'c',
      'd',
      'Lain',
      'Catatan.',
      'Masih catatan.',
    ]);
  });

  it('keeps the words of emphasis and links, without addresses and pictures', async () => {
    expect(
      await blocks(
        '*Kelompok* **[Naikon](https://x.example/a "judul")** dan [APT30][ref], ![gambar](a.png)`kode` <https://x.example/b>\n\n[ref]: https://x.example/c\n',
      ),
    ).toEqual(['Kelompok Naikon dan APT30, kode']);
  });

  it('is read without code, comments and HTML that is no text; the words within HTML are', async () => {
    expect(
      await blocks(
        '```js\nkode\n```\n\n~~~\nkode\n\n~~~\n\n    kode\n\n<!-- a\n\nb -->\n\n<script>\nc\n\nd</script>\n\n<div>\n\nkata *satu*\n\n</div>\n\nkata <span hidden>x</span>dua\n',
      ),
    ).toEqual(['kata satu', 'kata dua']);
  });

  it('is read piece by piece as it is read at once: lists, code and labels may be far apart', async () => {
    const filler = 'Indonesia menghadapi serangan siber di sektor kesehatan.\n\n'.repeat(12_000);
    const markdown = `[Naikon][n]\n\n${filler}\`\`\`\n${filler}\`\`\`\n\n- satu\n\n  dua\n\nakhir\n\n[n]: https://x.example/\n`;
    const { text } = await textFrom('a.md', markdown);
    expect(text.split('\n\n')).toHaveLength(1 + 12_000 + 3);
    expect(text.startsWith('Naikon\n\nIndonesia')).toBe(true);
    expect(text.endsWith('satu\n\ndua\n\nakhir')).toBe(true);
  });

  it('nested beyond what anybody writes is an error with its line, not a part of the text', async () => {
    await expect(textFrom('a.md', `Satu.\n\n${'> '.repeat(5_000)}Dua.`)).rejects.toMatchObject({
      code: 'malformed',
      line: 1,
      hint: 'Give it as plain text: --format text.',
    });
  });
});
