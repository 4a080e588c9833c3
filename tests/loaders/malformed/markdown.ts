import { type MalformedInput, inputsOf } from '../../support/malformed-input.ts';
import { textDamage } from '../../support/text-damage.ts';

const SAMPLE =
  '---\ntitle: Ruang siber\n---\n# Ancaman\n\nIndonesia **menghadapi** [serangan siber](https://x.example/)[^1].\n\n[^1]: BSSN, 2018.\n';
const SENTENCE = 'Indonesia menghadapi serangan siber.';

export function* malformed(): Generator<MalformedInput> {
  yield* textDamage(SAMPLE, 'catatan.md');
  const { of } = inputsOf('catatan.md');
  for (const mark of ['> ', '>', '- ', '1. ', '+ > '])
    yield of('nested too deep', `100,000 times ${mark}`, `${mark.repeat(100_000)}${SENTENCE}`);
  yield of(
    'nested too deep',
    'lists',
    Array.from({ length: 500 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n'),
  );
  yield of('no words', 'a code block alone', '```\nIndonesia menghadapi serangan siber.\n');
  yield of('no words', 'a comment alone', '<!-- Indonesia menghadapi serangan siber. -->\n');
  yield of('no words', 'pictures alone', '![Indonesia](a.png)\n\n![siber](b.png)\n');
  yield of('no words', 'a script alone', '<script>\nIndonesia\n</script>\n');
  const flood = Array.from({ length: 30_000 }, (_, at) => `a${at}`).join(' ');
  yield of('a flood of attributes', 'in a tag', `${SENTENCE}\n\n<div ${flood}>x</div>\n`);
  const reads: [name: string, text: string][] = [
    ['marks that never close', `**_[\`${SENTENCE}`],
    ['brackets', `${'['.repeat(5_000)}${SENTENCE}`],
    ['links in links', `${'[a]('.repeat(3_000)}\n\n${SENTENCE}`],
    ['stars', `${'*a **b '.repeat(3_000)}\n\n${SENTENCE}`],
    [
      'backticks of every length',
      `${Array.from({ length: 300 }, (_, at) => '`'.repeat(at)).join('a')}\n\n${SENTENCE}`,
    ],
    ['a table without end', `|a|b|\n|-|-|\n${'|'.repeat(3_000)}\n\n${SENTENCE}`],
    ['definitions in a circle', `[a]: b\n[b]: a\n\n[a][b] ${SENTENCE}`],
    ['notes without text', `[^1]: [^2]\n[^2]: [^1]\n\n${SENTENCE}[^1]`],
    ['entities', `&${'amp;'.repeat(3_000)} &#x110000; &#0; ${SENTENCE}`],
    ['half a page', `<div><p>${SENTENCE}</b></i>\n\n</div></div>`],
  ];
  for (const [name, text] of reads) yield { ...of('strange, but Markdown', name, text), reads: true };
}
