/** The little words of both languages and the nouns that make names, read from `cues.yaml`. */
import { z } from 'zod';
import { readYamlFile } from '../../graph/data-file.ts';
import { packageFile } from '../../graph/installation.ts';
import { ROLES, type Role } from './roles.ts';

const words = z.array(z.string().min(1));
const both = z.strictObject({ id: words, en: words });

const roleWords = z.strictObject(
  Object.fromEntries(ROLES.map((role) => [role, words])) as Record<Role, typeof words>,
);

const head = z.strictObject({
  kind: z.string(),
  id: words,
  en: words,
  open: z.boolean().default(false),
  openId: z.boolean().default(false),
  capital: z.boolean().default(false),
  list: z.boolean().default(false),
  target: z.boolean().default(false),
  of: z.boolean().default(false),
  own: z.boolean().default(false),
  about: z.boolean().default(false),
  upon: z.boolean().default(false),
  member: z.boolean().default(false),
  needsName: z.boolean().default(false),
  needsLink: z.boolean().default(false),
  /** What qualifies it is another thing of the same kind: a virus is not the disease. */
  apart: z.boolean().default(false),
});
export type HeadNoun = z.output<typeof head>;

const qualifier = z.strictObject({
  id: z.string().min(1),
  en: z.string().min(1),
  words: words.default([]),
  sector: z.boolean().default(false),
});
export type Qualifier = z.output<typeof qualifier>;

const nameSign = z.strictObject({
  kind: z.string(),
  weak: z.boolean().default(false),
  /** English in the base form, Indonesian as 'meretas/diretas'. */
  verbs: z.strictObject({ id: words.default([]), en: words.default([]) }).prefault({}),
  /** Nouns of deeds with the word that names the doer: 'attack by'. */
  nouns: words.default([]),
  before: words.default([]),
  after: words.default([]),
});

const places = z.strictObject({ first: words, last: words });

const shape = z.strictObject({
  languages: both,
  abbreviations: z.strictObject({ neverEnd: words, mayEnd: words }),
  spellings: z.record(z.string(), z.string()),
  realWords: words,
  stems: both,
  words: z.strictObject({ id: roleWords, en: roleWords }),
  irregularVerbs: z.array(z.tuple([z.string(), z.string(), z.string()])),
  months: z.strictObject({ id: z.array(words).length(12), en: z.array(words).length(12) }),
  since: words,
  period: words,
  later: z.strictObject({ day: words, month: words, year: words }),
  scales: z.record(z.string(), z.number().positive()),
  percent: words,
  currencies: words,
  comparators: z.record(z.enum(['>=', '>', '<', '<=', '~']), words),
  numbers: z.record(z.string(), z.number()),
  countNouns: words,
  heads: z.array(head),
  qualifiers: z.array(qualifier),
  falseFriends: both,
  pointers: z.record(z.string(), words),
  properHeads: z.record(z.string(), places),
  namers: z.record(z.string(), words),
  nameSigns: z.array(nameSign),
  titles: words,
  notNames: words,
  vague: words,
  bare: words,
  modifiers: words,
  notModifiers: words,
});
export type Cues = z.output<typeof shape>;

export const CUES_FILE = 'loaders/text/cues.yaml';

/**
 * Reads and checks the cues; by default those that come with the package.
 * @throws a DataFileError naming file and line.
 */
export function readCues(path = packageFile(CUES_FILE)): Cues {
  return readYamlFile(path, shape);
}
