import type { OutlineRow } from './outline-rows.ts';

export type OutlineMove =
  | { readonly does: 'focus'; readonly key: string }
  | { readonly does: 'open' | 'close'; readonly key: string };

/** What a key does in a tree, by the ARIA pattern; null where it does nothing. */
export function outlineMove(
  pressed: string,
  rows: readonly OutlineRow[],
  focused: string | null,
): OutlineMove | null {
  const at = rows.findIndex((row) => row.key === focused);
  const row = rows[at];
  switch (pressed) {
    case 'ArrowDown':
      return focus(rows[at + 1]);
    case 'ArrowUp':
      return focus(rows[at - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (row?.expanded === false) return { does: 'open', key: row.key };
      return row?.expanded === true ? focus(rows[at + 1]) : null;
    case 'ArrowLeft':
      if (row?.expanded === true) return { does: 'close', key: row.key };
      return focus(rows.find((candidate) => candidate.key === row?.parent));
    default:
      return null;
  }
}

function focus(row: OutlineRow | undefined): OutlineMove | null {
  return row === undefined ? null : { does: 'focus', key: row.key };
}

/** The next row whose words begin with what was typed, after the focused one and round again. */
export function typedRow(
  typed: string,
  rows: readonly OutlineRow[],
  focused: string | null,
  wordsOf: (row: OutlineRow) => string,
): string | null {
  const needle = typed.toLocaleLowerCase();
  const at = rows.findIndex((row) => row.key === focused);
  const from = typed.length === 1 ? at + 1 : Math.max(0, at);
  const turned = [...rows.slice(from), ...rows.slice(0, from)];
  return turned.find((row) => wordsOf(row).toLocaleLowerCase().startsWith(needle))?.key ?? null;
}
