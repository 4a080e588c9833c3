import { inputsOf, tenths, type MalformedInput } from '../../support/malformed-input.ts';
import { textDamage } from '../../support/text-damage.ts';

const SENTENCE = 'Indonesia menghadapi serangan siber.';
const SAMPLE = `<!doctype html>\n<html lang="id"><head><title>Ruang siber</title></head>\n<body><h1>Ancaman</h1><p>${SENTENCE}</p><p>BSSN <b>menangani</b> ancaman itu &mdash; sejak 2018.</p></body></html>\n`;

export function* malformed(): Generator<MalformedInput> {
  yield* textDamage(SAMPLE, 'halaman.html');
  const { of } = inputsOf('halaman.html');
  const nothing: [name: string, html: string][] = [
    ['a script that never ends', `<html><script>${SENTENCE}`],
    ['a comment that never ends', `<html><!-- ${SENTENCE}`],
    ['a title that never ends', `<html><title>${SENTENCE}`],
    ['a tag that never ends', `<html><a title="${SENTENCE}`],
    ['hidden', `<html><body hidden><p>${SENTENCE}</p></body>`],
    ['drawn by a script', '<html><body><div id="root"></div><script src="app.js"></script></body></html>'],
    ['a frame', '<html><iframe src="https://x.example/"></iframe><frameset><frame src="a.html"></frameset>'],
    ['a form alone', `<html><textarea>${SENTENCE}</textarea><select><option>siber</select>`],
  ];
  for (const [name, html] of nothing) yield of('no words', name, html);
  for (const [name, separator] of [
    ['blanks', ' '],
    ['lines', '\n'],
    ['slashes', '/'],
  ] as const) {
    const flood = Array.from({ length: 40_000 }, (_, at) => `a${at}`).join(separator);
    yield of('a flood of attributes', name, `<html><p ${flood}>${SENTENCE}</p>`);
  }
  const reads: [name: string, html: string][] = [
    ['100,000 elements deep', `${'<div>'.repeat(100_000)}${SENTENCE}`],
    [
      '100,000 spans deep, closed in the wrong order',
      `${'<b><i>'.repeat(50_000)}${SENTENCE}${'</b></i>'.repeat(50_000)}`,
    ],
    ['end tags of nothing', `${'</div></p></table>'.repeat(20_000)}<p>${SENTENCE}`],
    ['tables in paragraphs in tables', `${'<table><tr><td><p>'.repeat(5_000)}${SENTENCE}`],
    ['a megabyte in an attribute', `<p title="${'x'.repeat(1_000_000)}">${SENTENCE}</p>`],
    ['a name of a megabyte', `<p>${SENTENCE}</p><${'x'.repeat(1_000_000)}>`],
    ['entities of its own', `<!DOCTYPE html [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><p>${SENTENCE} &b;`],
    ['an entity of a file', `<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]><p>${SENTENCE} &f;`],
    ['broken references', `<p>&#xFFFFFFFFFF; &#0; &amp &nosuch; &#55296; ${SENTENCE}`],
    ['lesser signs', `<p>${'<'.repeat(10_000)} ${SENTENCE}`],
    ['attributes twice', `<p a=1 a=2 A=3 =4 "5">${SENTENCE}`],
    ['two bodies', `<body><p>${SENTENCE}</body></html><body><html><p>Lagi.`],
  ];
  for (const [name, html] of reads) yield { ...of('strange, but a page', name, html), reads: true };
  for (const [name, bytes] of tenths(Buffer.from(SAMPLE)))
    yield { kind: 'cut off', name, bytes, file: 'halaman.html', reads: 'perhaps' };
}
