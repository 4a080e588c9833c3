/**
 * The fence of growth: how many times over a query may copy its own values. `WITH s + s AS s`, forty times in a row,
 * makes of one letter more than any machine holds, in steps so small that no limit on time comes between.
 *
 * Each clause that makes values can make them as many times larger as it uses one of them; what follows multiplies.
 * A reduce is not judged here: what it gathers is measured while it runs.
 */
import { findLoops, type Loop } from '../bounds/loop.ts';
import { forbidden } from '../refusal.ts';
import { isNamePart, isSymbol, isWord, nameFrom, nameUpTo } from '../text/names.ts';
import type { Statement } from '../text/statement.ts';

const MOST_COPIES = 256;

const MAKES_VALUES = new Set(['with', 'return', 'unwind', 'let']);
const ENDS_CLAUSE = new Set(
  'match optional order skip limit offset call union yield finish filter'.split(' '),
);
const CONDITIONS = new Set(['where', 'when']);
const NO_VALUE = new Set(
  `as in is not null true false and or xor contains starts ends case when then else end distinct asc desc
  ascending descending exists count collect`.split(/\s+/),
);
/** What these give is small whatever they are given. */
const GIVES_LITTLE = new Set([
  'size',
  'length',
  'count',
  'exists',
  'isempty',
  'type',
  'id',
  'elementid',
  'head',
  'last',
]);

/** @throws {ApiFailure} 422 `cypher_forbidden` */
export function checkGrowth(statement: Statement): void {
  checkNesting(statement);
  const copies = copiesIn(statement);
  if (copies <= MOST_COPIES) return;
  throw forbidden(
    'The query copies its own values too many times over: they could grow beyond measure.',
    'Use each variable once in a WITH, or ask in several queries.',
  );
}

/**
 * `reduce(l = [], x IN … | [l, l])` goes one level deeper with each step. Into what it writes out, a reduce may take
 * each property of what it gathers once: of `{a: m.a + m.a}` the length that is measured stays one, and `a` doubles.
 */
function checkNesting(statement: Statement): void {
  const { tokens, names } = statement;
  const loops = findLoops(statement);
  for (const { accumulator, body } of loops) {
    if (accumulator === null || !body) continue;
    const taken = new Set<string>();
    for (let index = body.start; index < body.end; index += 1) {
      const token = tokens[index];
      if (!isNamePart(token) || token.value !== accumulator || names.has(index)) continue;
      if (!isInLiteral(statement, placeOfUse(loops, statement, index), body.start)) continue;
      const read: string = nameFrom(tokens, index)?.name ?? accumulator;
      const isPart = read !== accumulator || isSymbol(tokens[index + 1], '[');
      if (isPart && !taken.has(read.toLowerCase())) {
        taken.add(read.toLowerCase());
        continue;
      }
      throw forbidden(
        isPart
          ? `The reduce puts ${read}, which it gathers, more than once into a list or map: each step may double it.`
          : `The reduce puts ${accumulator}, which it gathers, into a list or map: each step would nest it deeper.`,
        `Join lists with +, as in ${accumulator} + x.`,
        { text: statement.query, offset: token.start },
      );
    }
  }
}

/** Of what stands behind IN: the loop over it, or, where `x IN l` is a question, before the body. */
function placeOfUse(loops: readonly Loop[], { tokens }: Statement, index: number): number {
  if (!isWord(tokens[index - 1], 'in')) return index;
  const loop = loops.find(({ source }) => source.start === index);
  return loop && loop.kind !== 'predicate' ? loop.first : 0;
}

/** Whether the token stands in a list or map that is written out behind `start`. */
function isInLiteral({ tokens, closing }: Statement, index: number, start: number): boolean {
  for (let open = start; open < index; open += 1) {
    if ((closing.get(open) ?? 0) < index) continue;
    if (isSymbol(tokens[open], '{')) return true;
    const before = tokens[open - 1];
    const isIndex = isNamePart(before)
      ? before.kind === 'quoted' || !NO_VALUE.has(before.value)
      : isSymbol(before, ')');
    if (isSymbol(tokens[open], '[') && !isIndex && !isSymbol(before, ']')) return true;
  }
  return false;
}

function copiesIn(statement: Statement): number {
  const { tokens } = statement;
  const ownVariables = new Set(findLoops(statement).map((loop) => loop.variable));
  let copies = growthOfReplacements(statement);
  let uses = new Map<string, number>();
  let inClause = false;
  const endClause = (): void => {
    let most = 1;
    for (const [name, count] of uses) {
      // A loop's own variable passes values on from loop to loop, within one clause.
      if (ownVariables.has(name.split('.')[0] ?? '')) copies *= count;
      else most = Math.max(most, count);
    }
    copies *= most;
    uses = new Map();
  };
  for (let index = 0; index < tokens.length; index += 1) {
    if (isKeyword(statement, index, CONDITIONS)) {
      index = endOfCondition(statement, index);
      continue;
    }
    if (isKeyword(statement, index, MAKES_VALUES) || isKeyword(statement, index, ENDS_CLAUSE)) {
      endClause();
      inClause = isKeyword(statement, index, MAKES_VALUES);
      continue;
    }
    const used = inClause ? valueAt(statement, index) : null;
    if (!used) continue;
    uses.set(used.name, (uses.get(used.name) ?? 0) + 1);
    index = used.next - 1;
  }
  endClause();
  return copies;
}

function isKeyword({ tokens, names }: Statement, index: number, words: ReadonlySet<string>): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || !words.has(token.value) || names.has(index)) return false;
  return !isWord(tokens[index - 1], 'starts', 'ends');
}

/** The last token of the condition that begins behind a WHERE or WHEN: what it compares is not kept. */
function endOfCondition(statement: Statement, start: number): number {
  const { tokens, depth } = statement;
  const level = depth[start] ?? 0;
  let at = start + 1;
  for (; at < tokens.length && (depth[at] ?? 0) >= level; at += 1) {
    if (depth[at] !== level) continue;
    if (isSymbol(tokens[at], '|') || isWord(tokens[at], 'then')) break;
    if (isKeyword(statement, at, MAKES_VALUES) || isKeyword(statement, at, ENDS_CLAUSE)) break;
  }
  return at - 1;
}

/** The variable or property that is used here for its value. */
function valueAt({ tokens, names }: Statement, index: number): { name: string; next: number } | null {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!isNamePart(token) || names.has(index)) return null;
  if (token.kind === 'word' && NO_VALUE.has(token.value)) return null;
  const read = nameFrom(tokens, index);
  if (!read) return null;
  const after = tokens[read.next];
  // A function, `x` of `x IN list`, the accumulator of `reduce(x = …`.
  if (isSymbol(after, '(') || isWord(after, 'in')) return null;
  if (isSymbol(before, '(') && isSymbol(after, ')')) {
    const called = nameUpTo(tokens, index - 2);
    if (called && GIVES_LITTLE.has(called.name.toLowerCase())) return null;
  }
  return { name: read.name, next: read.next };
}

/** How much longer `replace(text, search, by)` can make a text, all of them taken together. */
function growthOfReplacements({ tokens, closing, depth }: Statement): number {
  let growth = 1;
  tokens.forEach((token, index) => {
    const close = closing.get(index + 1);
    if (!isNamePart(token) || token.value.toLowerCase() !== 'replace' || close === undefined) return;
    const by = tokens[close - 1];
    const alone = isSymbol(tokens[close - 2], ',') && depth[close - 2] === (depth[index + 1] ?? 0) + 1;
    growth *= alone && by?.kind === 'string' ? Math.max(1, by.value.length) : MOST_COPIES;
  });
  return growth;
}
