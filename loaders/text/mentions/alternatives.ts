/** 'website atau situs resmi milik pemerintahan': a wider word joined by 'or' means the narrower one beside it. */
import { isOneOfAKind } from '../mention.ts';
import type { Reading } from '../mention-table.ts';

export function joinAlternatives({ tokens, table }: Reading): void {
  tokens.forEach((token, at) => {
    if (!/^(?:atau|or)$/.test(token.norm)) return;
    const [left, right] = [table.at(at - 1), table.at(at + 1)];
    if (!left || !right || left.entity === right.entity || left.entity.kind !== right.entity.kind) return;
    if (isOneOfAKind(left.entity) || left.to - left.from > 1) return;
    const head = firstWord(left.entity.labelId);
    if (firstWord(right.entity.labelId) === head && right.entity.labelId.split(' ').length > 2)
      table.repoint(left, right.entity);
  });
}

function firstWord(label: string): string {
  return label.split(' ')[0]?.toLowerCase() ?? '';
}
