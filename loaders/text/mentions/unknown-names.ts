/** Names that nothing but their surroundings explain: 'companies such as X', 'Google, X and Meta', 'X, a research institute'. */
import type { Reading } from '../mention-table.ts';
import { afterComma, beforeComma } from './apposed-kinds.ts';
import { isNamed, NAMED } from './named.ts';
import { isNameWord, nameRun, runEnd, startsSentence } from './name-runs.ts';

export function findUnknownNames(reading: Reading): void {
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNameWord(reading, at) || tokens[at]?.norm.length === 2) continue;
    const to = runEnd(reading, at);
    const kind = startsSentence(reading, at, to) ? afterComma(reading, to) : kindOf(reading, at, to);
    if (kind !== null) nameRun(reading, kind, at, to, 'context');
    at = to - 1;
  }
}

function kindOf(reading: Reading, from: number, to: number): string | null {
  return (
    asExample(reading, from) ??
    madeBy(reading, from) ??
    ofState(reading, from, to) ??
    afterComma(reading, to) ??
    beforeComma(reading, from, to) ??
    besideNeighbour(reading, from, to)
  );
}

/** 'companies such as X', 'perusahaan seperti X': what the wider noun is. */
function asExample(reading: Reading, from: number): string | null {
  const { tokens, table } = reading;
  let left = from - 1;
  // Back over the names that the list has before this one.
  while (
    left > 0 &&
    (/^(?:,|and|dan|or|atau|serta)$/.test(tokens[left]?.norm ?? '') || isListed(reading, left))
  )
    left = (table.at(left)?.from ?? left) - 1;
  const width = ['such as', 'for example', 'antara lain', 'seperti misalnya'].includes(
    `${tokens[left - 1]?.norm ?? ''} ${tokens[left]?.norm ?? ''}`,
  )
    ? 2
    : 1;
  const introduced =
    width === 2 || /^(?:like|including|seperti|misalnya|termasuk)$/.test(tokens[left]?.norm ?? '');
  if (!introduced) return null;
  let before = left - width;
  if (tokens[before]?.text === ',') before -= 1;
  const wide = table.at(before);
  return wide && NAMED.has(wide.entity.kind) && !isNamed(wide) ? wide.entity.kind : null;
}

function isListed({ table }: Reading, at: number): boolean {
  const mention = table.at(at);
  return mention !== undefined && isNamed(mention);
}

/** 'founded by X', 'buatan X', 'milik X': makers and owners are organisations. */
function madeBy({ tokens }: Reading, from: number): string | null {
  const [one, two] = [tokens[from - 2]?.norm ?? '', tokens[from - 1]?.norm ?? ''];
  if (/^(?:buatan|produksi|besutan)$/.test(two)) return 'Organization';
  if (!/^(?:by|oleh)$/.test(two)) return null;
  return /^(?:founded|funded|owned|developed|made|produced|built|run|sponsored|manufactured|didirikan|didanai|dimiliki|dikembangkan|diproduksi|dibuat|dikelola)$/.test(
    one,
  )
    ? 'Organization'
    : null;
}

/** 'with INCIBE of Spain', 'BSSNI milik Indonesia': what a state has by its letters alone is a body of that state. */
function ofState({ tokens, table }: Reading, from: number, to: number): string | null {
  if (to - from !== 1 || tokens[from]?.upper !== true || tokens[from].text.length < 3) return null;
  if (!/^(?:of|in|milik|dari|di)$/.test(tokens[to]?.norm ?? '')) return null;
  const state = table.at(to + 1);
  return state?.entity.kind === 'State' && state.entity.collective !== true ? 'GovernmentBody' : null;
}

/** 'Google, X and Meta': a name in a list is what its neighbour in the list is. */
function besideNeighbour(reading: Reading, from: number, to: number): string | null {
  const { tokens, table } = reading;
  const joins = (at: number): boolean => /^(?:,|and|dan|or|atau|serta)$/.test(tokens[at]?.norm ?? '');
  for (const [gap, at] of [
    [from - 1, from - 2],
    [to, to + 1],
  ] as const) {
    if (!joins(gap)) continue;
    const far = joins(at) ? at + (at < from ? -1 : 1) : at;
    const mention = table.at(far);
    if (!mention || !isNamed(mention) || !inList(reading, from, to)) continue;
    const { kind } = mention.entity;
    if (kind === 'State') return 'Place';
    if (NAMED.has(kind) && kind !== 'Threat') return kind;
  }
  return null;
}

/** Whether a conjunction closes the list that the name stands in: a comma alone may part clauses. */
function inList({ tokens, table }: Reading, from: number, to: number): boolean {
  const near = (at: number): boolean => /^(?:and|dan|serta|or|atau)$/.test(tokens[at]?.norm ?? '');
  if (near(from - 1) || near(to)) return true;
  const next = table.at(to + 1);
  return tokens[to]?.text === ',' && next !== undefined && (near(next.to) || near(next.to + 1));
}
