import { describe, expect, it } from 'vitest';
import { blocksFrom, documentOf, itemsFrom, textFrom } from '../support/read-source.ts';

const page = (body: string): string => `<!doctype html><html><body>${body}</body></html>`;
const blocks = (body: string): Promise<string[]> => blocksFrom('a.html', page(body));

describe('a web page', () => {
  it('says its title, language and author of itself, unless the user knows better', async () => {
    const html =
      '<html lang="id-ID"><head><title>Ruang\n &amp; siber</title><meta name="Author" content="Ani"><meta name="dcterms.license" content="CC BY"></head><p>Cyber attacks target hospitals.';
    expect(documentOf(await itemsFrom('a.html', html))).toMatchObject({
      id: 'a',
      title: 'Ruang & siber',
      language: 'id',
      author: 'Ani',
      licence: 'CC BY',
      format: 'html',
    });
    expect(documentOf(await itemsFrom('a.html', html, { title: 'Mine', language: 'en' }))).toMatchObject({
      title: 'Mine',
      language: 'en',
    });
  });

  it('has headings, items, cells, quotes and captions as blocks of their own', async () => {
    expect(
      await blocks(
        '<h1>Judul</h1>Teks<ul><li>satu<li>dua<ul><li>dalam</ul></ul><table><caption>Tabel<tr><th>A<td>B<tr><td>C</table><blockquote>kutip</blockquote><dl><dt>x<dd>y</dl>',
      ),
    ).toEqual(['Judul', 'Teks', 'satu', 'dua', 'dalam', 'Tabel', 'A', 'B', 'C', 'kutip', 'x', 'y']);
  });

  it('keeps the words of links and emphasis together, and lines of verse apart', async () => {
    expect(
      await blocks('<p>ke<b>aman</b>an\n  <a href="https://x.example/abc">siber</a> dan<br>lagi</p>'),
    ).toEqual(['keamanan siber dan\nlagi']);
  });

  it('is read without programs, styles, comments, navigation, controls and what is hidden', async () => {
    expect(
      await blocks(
        '<nav>Beranda</nav><style>p{}</style><script>"<p>a</p>"</script><!-- b --><noscript>c</noscript><template>d</template><div hidden>e<div>f</div></div><p style="color:red;display: none">g</p><div aria-hidden=true>h</div><ul role=navigation><li>i</ul><button>j</button><select><option>k</select><svg><title>l</title><text>m</text></svg><pre><code>n</code></pre><del>o</del><p>siber</p><p hidden>p<p>lagi',
      ),
    ).toEqual(['siber', 'lagi']);
  });

  it('leaves out the marks of notes, and keeps the notes', async () => {
    expect(
      await blocks(
        '<p>serangan<sup><a href="#n1">[1]</a></sup> siber, 10<sup>6</sup> kali.</p><p id=n1>Catatan.',
      ),
    ).toEqual(['serangan siber, 106 kali.', 'Catatan.']);
  });

  it('has its references resolved, soft hyphens and strange spaces undone', async () => {
    expect(
      await blocks('<p>ke&shy;aman&#173;an&nbsp;siber &mdash; &quot;ya&quot; &#x1F512;\u200b</p>'),
    ).toEqual(['keamanan siber — "ya" 🔒']);
  });

  it('is the same text, to the byte, wherever its pieces are cut', async () => {
    const html = page(`<p title="${'x'.repeat(300_000)}">serangan &amp; siber</p>`.repeat(3));
    const once = await textFrom('a.html', html);
    expect(once.text).toBe('serangan & siber\n\nserangan & siber\n\nserangan & siber');
    expect(await textFrom('a.html', html)).toEqual(once);
  });

  it('with megabytes of pictures within it is read at once', async () => {
    const picture = `<img src="data:image/png;base64,${'iVBORw0K'.repeat(1_500_000)}">`;
    const begun = performance.now();
    expect(await blocks(`<p>siber</p>${picture}<p>lagi`)).toEqual(['siber', 'lagi']);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('100,000 elements deep is read', async () => {
    expect(await blocks(`${'<div>'.repeat(100_000)}siber${'</section>'.repeat(100_000)}`)).toEqual(['siber']);
  });
});
