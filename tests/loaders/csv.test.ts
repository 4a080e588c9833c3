import { describe, expect, it } from 'vitest';
import { edgesIn, entitiesIn, itemsOf, statementsIn } from '../support/items.ts';

describe('a table of edges', () => {
  it.each([
    ['commas', 'source,source kind,relation,target,target kind\nOdd,Threat,TARGETS,Indonesia,State'],
    [
      'semicolons and Indonesian',
      'sumber;jenis sumber;relasi;sasaran;jenis sasaran\nOdd;Ancaman;menyasar;Indonesia;Negara',
    ],
    [
      'tabs and a mark',
      '\uFEFFfrom\tfrom kind\ttype\tto\tto kind\nOdd\tthreat\tis targeting\tIndonesia\tstate'.replace(
        'is targeting',
        'targets',
      ),
    ],
    ['the relation read backwards', 'subjek,relasi,objek,jenis objek\nIndonesia,disasar oleh,Odd,Ancaman'],
    [
      'kinds that names or relations tell',
      'subject,subject kind,predicate,object\nOdd,Threat,targets,Indonesia',
    ],
    [
      'Windows line ends and blank rows',
      'source,source kind,relation,target\r\n\r\nOdd,Threat,targets,Indonesia\r\n,,,\r\n',
    ],
  ])('is read with %s', async (_, table) => {
    expect(edgesIn(await itemsOf('edges.csv', table))).toEqual(['odd TARGETS indonesia']);
  });

  it('says a quote as a statement, with its figures and its source', async () => {
    const table =
      'sumber,jenis sumber,relasi,sasaran,kutipan,tahun,keyakinan,rujukan\nOdd,Ancaman,menyasar,Indonesia,"Odd\nmenyasar ""Indonesia"".",2015,"80 %",Doe 2020\n';
    const items = await itemsOf('edges.csv', table);
    expect(statementsIn(items)).toEqual([
      expect.objectContaining({
        quote: 'Odd\nmenyasar "Indonesia".',
        confidence: 0.8,
        facts: { year: 2015 },
        citation: 'doe-2020',
      }),
    ]);
    expect(entitiesIn(items).get('doe-2020')?.kind).toBe('Publication');
  });

  it('counts rows as a spreadsheet does, and lines as an editor', async () => {
    const table =
      'source,source kind,relation,target\nOdd,Threat,targets,"Indo\nnesia"\n\nOdd,Threat,likes,Indonesia';
    await expect(itemsOf('edges.csv', table.replace('Indo\nnesia', 'Indonesia'))).rejects.toMatchObject({
      line: 4,
    });
    const named = table.replace('"Indo\nnesia"', 'Indonesia').replace('likes', 'targets');
    const locators = (await itemsOf('edges.csv', named)).flatMap((item) => (item.item === 'passage' ? [item.record.locator] : [])); // prettier-ignore
    expect(locators).toEqual(['row 2', 'row 4']);
  });

  it('tells two things of one name apart by their kinds', async () => {
    const table =
      'source,source kind,relation,target\nOdd,Threat,targets,Indonesia\nOdd,NonStateActor,targets,Indonesia';
    expect(edgesIn(await itemsOf('e.csv', table))).toEqual([
      'odd TARGETS indonesia',
      'odd-nonstateactor TARGETS indonesia',
    ]);
  });

  it('asks for the kind of what nobody knows', async () => {
    await expect(itemsOf('e.csv', 'source,relation,target\nOdd,targets,Indonesia')).rejects.toMatchObject({
      message: 'e.csv:2: what "Odd" is, is not known.',
      hint: expect.stringContaining("'subject kind' ('jenis subjek')") as string,
    });
  });
});

describe('a table of nodes', () => {
  it('gives names, other names and all other columns as properties', async () => {
    const table = 'id,nama,jenis,alias,Nomor urut,kode pos\nN 1,Odd,Ancaman,Odder; Oddest | Oddest,3,00123';
    expect(entitiesIn(await itemsOf('nodes.csv', table)).get('n-1')).toEqual({
      id: 'n-1',
      kind: 'Threat',
      labelId: 'Odd',
      labelEn: 'Odd',
      aliases: ['Odder', 'Oddest'],
      properties: { nomorUrut: 3, kodePos: '00123' },
    });
  });

  it('meets the gazetteer where name and kind do', async () => {
    const found = entitiesIn(await itemsOf('nodes.csv', 'name,kind\nCyber Attack,Threat\nINDONESIA,negara'));
    expect([...found.keys()]).toEqual(['serangan-siber', 'indonesia']);
  });

  it('without the columns that it needs is refused with those that it has', async () => {
    await expect(itemsOf('nodes.csv', 'colour,size\nred,3')).rejects.toMatchObject({
      message: expect.stringContaining("found: 'colour', 'size'") as string,
      hint: expect.stringContaining('nama') as string,
    });
  });
});
