/** What makes a relation, read from `triggers.yaml`: verbs, phrases and little words with the relation they tell. */
import { z } from 'zod';
import { readYamlFile } from '../../graph/data-file.ts';
import { packageFile } from '../../graph/installation.ts';
import type { Ontology } from '../../graph/ontology.ts';

const words = z.array(z.string().min(1)).default([]);
const forms = z.strictObject({
  verbs: words,
  phrases: words,
  reversed: words,
  between: words,
  reciprocal: words,
});
const noForms = { verbs: [], phrases: [], reversed: [], between: [], reciprocal: [] };
const oneOrMore = z.union([z.string().transform((type) => [type]), z.array(z.string()).min(1)]);

const entry = z.strictObject({
  relation: oneOrMore,
  from: z.array(z.string()).optional(),
  to: z.array(z.string()).optional(),
  reverse: z.boolean().default(false),
  also: z.boolean().default(false),
  when: z.enum(['purpose', 'statement']).optional(),
  genitive: z.boolean().default(false),
  within: z.boolean().default(false),
  confidence: z.number().min(0).max(1).default(0.8),
  id: forms.default(noForms),
  en: forms.default(noForms),
});
export type TriggerEntry = z.output<typeof entry>;

const shape = z.strictObject({ triggers: z.array(entry) });

export const TRIGGERS_FILE = 'loaders/text/triggers.yaml';

/**
 * Reads and checks the triggers against the ontology; by default those that come with the package.
 * @throws a DataFileError naming file and line.
 */
export function readTriggers(ontology: Ontology, path = packageFile(TRIGGERS_FILE)): TriggerEntry[] {
  const families = [...ontology.families.keys()];
  const known = new Set(['*', ...families, ...ontology.kinds.keys()]);
  const checked = shape.check(({ value, issues }) => {
    value.triggers.forEach((trigger, index) => {
      const fault = (field: string, message: string): void => {
        issues.push({ code: 'custom', path: ['triggers', index, field], message, input: trigger });
      };
      const type = trigger.relation.find((name) => !ontology.relations.has(name));
      if (type !== undefined) fault('relation', `the ontology has no relation ${type}`);
      for (const side of ['from', 'to'] as const) {
        const kind = trigger[side]?.find((name) => !known.has(name));
        if (kind !== undefined) fault(side, `the ontology has no kind or family ${kind}`);
      }
    });
  });
  return readYamlFile(path, checked).triggers;
}
