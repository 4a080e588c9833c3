import type { MessageKey } from '../words/words.ts';

export type KeyPlace = 'anywhere' | 'canvas' | 'outline' | 'search';

/** A key and what it does, for the help. The handlers are in shortcuts.ts, canvas-walker.ts and outline-keys.ts. */
export interface KeyHint {
  readonly place: KeyPlace;
  readonly keys: readonly string[];
  readonly words: Extract<MessageKey, `keys.${string}`>;
}

export const keyHints: readonly KeyHint[] = [
  { place: 'anywhere', keys: ['/'], words: 'keys.search' },
  { place: 'anywhere', keys: ['?'], words: 'keys.help' },
  { place: 'anywhere', keys: ['Esc'], words: 'keys.close' },
  { place: 'anywhere', keys: ['Ctrl', 'Z'], words: 'keys.undo' },
  { place: 'anywhere', keys: ['Ctrl', 'Shift', 'Z'], words: 'keys.redo' },
  { place: 'anywhere', keys: ['o'], words: 'keys.outline' },
  { place: 'anywhere', keys: ['g'], words: 'keys.canvas' },
  { place: 'anywhere', keys: ['p'], words: 'keys.path' },
  { place: 'canvas', keys: ['←', '→'], words: 'keys.turn' },
  { place: 'canvas', keys: ['↓'], words: 'keys.follow' },
  { place: 'canvas', keys: ['↑'], words: 'keys.retreat' },
  { place: 'canvas', keys: ['Enter'], words: 'keys.open' },
  { place: 'canvas', keys: ['e'], words: 'keys.expand' },
  { place: 'canvas', keys: ['c'], words: 'keys.collapse' },
  { place: 'canvas', keys: ['h'], words: 'keys.hide' },
  { place: 'canvas', keys: ['Home'], words: 'keys.home' },
  { place: 'canvas', keys: ['+', '−', '0'], words: 'keys.zoom' },
  { place: 'canvas', keys: ['Shift', '←'], words: 'keys.pan' },
  { place: 'outline', keys: ['↑', '↓'], words: 'keys.rows' },
  { place: 'outline', keys: ['←', '→'], words: 'keys.fold' },
  { place: 'outline', keys: ['Enter'], words: 'keys.open' },
  { place: 'outline', keys: ['a–z'], words: 'keys.type' },
  { place: 'search', keys: ['↑', '↓', 'Enter'], words: 'keys.pick' },
];
