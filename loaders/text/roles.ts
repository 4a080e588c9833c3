/** What words and phrases do in a sentence. Each is one bit: several are asked for at once, and little is asked for as often. */

export const ROLE = {
  preposition: 1,
  conjunction: 1 << 1,
  relative: 1 << 2,
  subordinator: 1 << 3,
  purpose: 1 << 4,
  filler: 1 << 5,
  negation: 1 << 6,
  affirmed: 1 << 7,
  hedge: 1 << 8,
  modal: 1 << 9,
  pronoun: 1 << 10,
  verb: 1 << 11,
  copula: 1 << 12,
  example: 1 << 13,
  namely: 1 << 14,
  causative: 1 << 15,
  correlative: 1 << 16,
  particular: 1 << 17,
  synonym: 1 << 18,
  deictic: 1 << 19,
  agent: 1 << 20,
  passive: 1 << 21,
  accordingTo: 1 << 22,
  saying: 1 << 23,
  recording: 1 << 24,
} as const;

export type Role = keyof typeof ROLE;

export const ROLES = Object.keys(ROLE) as Role[];
