/** 'ASEAN, a regional organisation in …': a common noun beside a name means what the name means. */
import { isOneOfAKind } from '../mention.ts';
import type { Reading } from '../mention-table.ts';

export function joinAppositions(reading: Reading): void {
  const { table, tokens } = reading;
  const mentions = table.list();
  mentions.forEach((named, index) => {
    const common = mentions[index + 1];
    if (!common || !isOneOfAKind(named.entity) || isOneOfAKind(common.entity)) return;
    if (named.entity.kind !== common.entity.kind || common.inner.length) return;
    if (!onlyComma(reading, named.to, common.from)) return;
    const after = tokens[common.to]?.norm ?? '';
    if (/^(?:dan|and|or|atau|serta)$/.test(after)) return;
    if (after === ',' && mentions[index + 2]?.from === common.to + 1) return;
    table.repoint(common, named.entity);
  });
}

/** A comma, then at most an article and an adjective. */
function onlyComma({ tokens }: Reading, from: number, to: number): boolean {
  if (tokens[from]?.text !== ',' || to - from > 3) return false;
  return tokens
    .slice(from + 1, to)
    .every((token) =>
      /^(?:a|an|the|sebuah|suatu|salah|satu|yaitu|yakni|leading|largest|main)$/.test(token.norm),
    );
}
