/**
 * The fence of words: what a query must not say, wherever it says it. Plans alone do not do: a subquery inside a
 * list comprehension is not in them, and may read files or call procedures all the same.
 */
import { forbidden } from '../refusal.ts';
import { isNamePart, isSymbol, isWord, nameFrom, nameUpTo } from '../text/names.ts';
import type { Statement } from '../text/statement.ts';
import { BEFORE_BRACKET, FUNCTIONS, PROCEDURES } from './allowed.ts';

const ADMINISTRATION =
  'alter deallocate deny dryrun enable grant reallocate rename revoke show start stop terminate'.split(' ');

/** What may follow a name: after it, `use` was a name and no clause. */
const AFTER_NAME = new Set(
  `as order limit skip offset where in starts ends contains is and or xor union return with match optional unwind
  call then else end when desc asc descending ascending not`.split(/\s+/),
);

const ASK = 'Only questions run here: MATCH … RETURN.';

/** @throws {ApiFailure} 422 `cypher_forbidden` */
export function checkWords(statement: Statement): void {
  const { tokens } = statement;
  if (isWord(tokens[0], ...ADMINISTRATION)) {
    const command = tokens[0]?.value.toUpperCase() ?? '';
    throw refuse(statement, 0, `${command} is administration, which does not run here.`, ASK);
  }
  tokens.forEach((token, index) => {
    if (token.kind === 'symbol' && token.value === '(') checkCall(statement, index);
    if (isWord(token, 'load') && isWord(tokens[index + 1], 'csv')) {
      throw refuse(statement, index, 'LOAD CSV does not run here.', 'Load a file with: telusur load FILE');
    }
    if (token.kind !== 'word' || statement.names.has(index)) return;
    if (token.value === 'call') checkProcedure(statement, index + 1);
    if (token.value === 'use' && isUseClause(statement, index)) {
      throw refuse(statement, index, 'USE does not run here: there is one graph.', 'Leave the clause out.');
    }
  });
}

/** What stands before an opening bracket: a function's name, or a word of the language. */
function checkCall(statement: Statement, bracket: number): void {
  const called = nameUpTo(statement.tokens, bracket - 1);
  if (!called) return;
  const before = called.first - 1;
  // A procedure's name is judged with its CALL.
  if (isWord(statement.tokens[before], 'call') && !statement.names.has(before)) return;
  const plain = called.next - called.first === 1 && statement.tokens[called.first]?.kind === 'word';
  if (plain && BEFORE_BRACKET.has(called.name)) return;
  if (FUNCTIONS.has(called.name.toLowerCase())) return;
  throw refuse(
    statement,
    called.first,
    `There is no function ${called.name}, or it may not be used here.`,
    'What may be used are the functions of Cypher itself.',
  );
}

function checkProcedure(statement: Statement, first: number): void {
  const called = nameFrom(statement.tokens, first);
  if (!called || PROCEDURES.has(called.name.toLowerCase())) return;
  throw refuse(
    statement,
    first,
    `The procedure ${called.name} may not be called here.`,
    'What may be called: db.labels, db.relationshipTypes, db.propertyKeys, db.schema.*, ' +
      'db.index.fulltext.queryNodes and queryRelationships, db.index.vector.*.',
  );
}

/** At the start of a query or subquery; elsewhere, where no name can stand before the name that follows. */
function isUseClause({ tokens }: Statement, index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!isNamePart(after)) return false;
  if (!before || isSymbol(before, '{') || isWord(before, 'union')) return true;
  return after.kind === 'quoted' || !AFTER_NAME.has(after.value);
}

function refuse(statement: Statement, index: number, message: string, hint: string): Error {
  return forbidden(message, hint, { text: statement.query, offset: statement.tokens[index]?.start ?? 0 });
}
