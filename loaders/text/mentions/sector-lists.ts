/** 'sektor energi, transportasi, dan keuangan'; 'the health and finance sectors': one head noun for a list of sectors. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import type { Qualifier } from '../cues.ts';
import type { Reading } from '../mention-table.ts';
import { compose } from './composition.ts';
import type { Head } from './head-index.ts';
import { qualifierAt } from './qualifiers.ts';

interface Item {
  qualifier: Qualifier;
  from: number;
  to: number;
}

const LONGEST = 12;

/** Bare sector names count where a list has two of them at least, or where one continues a list of sectors. */
export function findSectorLists(reading: Reading): void {
  const { tokens, table, lexicon } = reading;
  const head = sectorHead(lexicon.heads.nouns.id.root.next?.get('sektor')?.values);
  if (!head) return;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!nearSeparator(reading, at)) continue;
    const items = listFrom(reading, at);
    const last = items.at(-1);
    if (!last) continue;
    const continues = isSector(reading, at);
    if (items.length >= 2 || continues) {
      for (const item of items) {
        if (table.isFree(item.from, item.to))
          table.add(sector(reading, head, item.qualifier), item.from, item.to, 'head-noun');
      }
    }
    at = last.to - 1;
  }
}

const LONGEST_ITEM = 3;

/** Whether a comma or conjunction stands right before the token, or not far after it. */
function nearSeparator({ tokens }: Reading, at: number): boolean {
  for (let next = at - 1; next <= at + LONGEST_ITEM; next += 1)
    if (next !== at && isSeparator(tokens[next]?.norm ?? '')) return true;
  return isSeparator(tokens[at - 2]?.norm ?? '') || isSeparator(tokens[at - 3]?.norm ?? '');
}

function sectorHead(heads: readonly Head[] | undefined): Head | undefined {
  return heads?.find((head) => head.noun.kind === 'Sector');
}

/** Whether the words before token `at` name a sector that a comma or conjunction joins to what follows. */
function isSector({ tokens, table }: Reading, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isSeparator(tokens[before]?.norm ?? '')) before -= 1;
  return before < at - 1 && table.at(before)?.entity.kind === 'Sector';
}

function listFrom(reading: Reading, from: number): Item[] {
  const { tokens, table } = reading;
  const items: Item[] = [];
  let at = from;
  while (at < tokens.length && items.length < LONGEST) {
    const item = itemAt(reading, at);
    if (!item) break;
    items.push(item);
    at = item.to;
    let next = at;
    while (next < tokens.length && isSeparator(tokens[next]?.norm ?? '')) next += 1;
    if (next === at) break;
    while (/^(?:in|di|dalam|bidang|the|pada|sektor)$/.test(tokens[next]?.norm ?? '') && !table.at(next))
      next += 1;
    at = next;
  }
  return items;
}

function itemAt(reading: Reading, at: number): Item | null {
  const match = qualifierAt(reading, at);
  if (!match?.qualifier.sector || !reading.table.isFree(at, match.end)) return null;
  return { qualifier: match.qualifier, from: at, to: match.end };
}

const SEPARATORS = new Set([',', 'dan', 'atau', 'serta', 'maupun', 'and', 'or']);

function isSeparator(word: string): boolean {
  return SEPARATORS.has(word);
}

function sector(reading: Reading, head: Head, qualifier: Qualifier): EntityRecord {
  const { entities } = reading.lexicon;
  return entities.get(`bidang-${qualifier.id}`) ?? compose(reading, head, [{ qualifier }]);
}
