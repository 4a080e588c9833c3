/** Finds the names that the gazetteer, or the document itself, knows: the longest first, states and bodies inside kept. */
import { isOneOfAKind } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import type { NameMatch } from '../name-index.ts';

interface Found extends NameMatch {
  from: number;
}

export function findKnownNames(reading: Reading): void {
  const { table } = reading;
  const found = allMatches(reading);
  found.sort(
    (a, b) =>
      b.end - b.from - (a.end - a.from) || a.from - b.from || a.corrections.length - b.corrections.length,
  );
  const inside: Found[] = [];
  for (const match of found) {
    if (table.isFree(match.from, match.end)) {
      table.add(match.name.entity, match.from, match.end, match.corrections.length ? 'typo' : 'name');
    } else inside.push(match);
  }
  for (const match of inside) keepInside(reading, match);
}

function allMatches({ tokens, lexicon, memory }: Reading): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (tokens[from]?.shape === 'mark') continue;
    for (const match of memory.names.matches(tokens, from, lexicon.reader)) found.push({ ...match, from });
    for (const match of lexicon.names.matches(tokens, from, lexicon.reader)) found.push({ ...match, from });
  }
  return found;
}

function keepInside({ table, tokens }: Reading, match: Found): void {
  const outer = table.at(match.from);
  if (!outer || outer !== table.at(match.end - 1) || match.corrections.length) return;
  if (match.end - match.from >= outer.to - outer.from) return;
  const owner = OWNING.has(tokens[match.from - 1]?.norm ?? '') && match.end === outer.to;
  if (!isOneOfAKind(match.name.entity) && !owner) return;
  const within = outer.inner.some((inner) => inner.from <= match.from && inner.to >= match.end);
  if (!within) table.addInner(outer, match.name.entity, match.from, match.end);
}

/** 'situs resmi milik pemerintah': the owner is named for itself. */
const OWNING = new Set(['milik', 'of', 's']);
