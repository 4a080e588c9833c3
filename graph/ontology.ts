/** The words of the graph, read from `ontology.yaml`: families, kinds, relations and their signatures. */
import { z } from 'zod';
import { readYamlFile } from './data-file.ts';
import { packageFile } from './installation.ts';
import type { ActorClass, Bilingual } from './model.ts';

export interface Kind {
  name: string;
  family: string;
  actorClass?: ActorClass;
  label: Bilingual;
  definition: Bilingual;
}

export interface Relation {
  type: string;
  /** Read from subject to object: 'menyasar'. */
  label: Bilingual;
  /** Read from object to subject: 'disasar oleh'. */
  inverse: Bilingual;
  definition: Bilingual;
  /** Kinds or families, or `*` for any. */
  from: string[];
  to: string[];
  /** Both ends must be of one family. */
  sameFamily: boolean;
  /** The direction says nothing; one edge stands for both. */
  symmetric: boolean;
  /** A hint rather than a fact: hidden, and left out of paths and degrees, unless asked for. */
  weak: boolean;
}

export interface Ontology {
  families: ReadonlyMap<string, { label: Bilingual; definition: Bilingual }>;
  kinds: ReadonlyMap<string, Kind>;
  relations: ReadonlyMap<string, Relation>;
}

const bilingual = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const described = { label: bilingual, definition: bilingual };
const actorClass = z.enum(['state', 'interstate', 'non_state', 'individual', 'group']);
const kindName = z.string().regex(/^[A-Z][A-Za-z0-9]*$/, 'a kind is written like DiplomacyType');
const relationType = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a relation is written like COOPERATES_WITH');
const ends = z.array(z.string().min(1)).min(1);

const shape = z.strictObject({
  version: z.literal(1),
  families: z.record(kindName, z.strictObject(described)),
  kinds: z.record(
    kindName,
    z.strictObject({ family: z.string(), actorClass: actorClass.optional(), ...described }),
  ),
  relations: z.record(
    relationType,
    z.strictObject({
      ...described,
      inverse: bilingual,
      from: ends,
      to: ends,
      sameFamily: z.boolean().default(false),
      symmetric: z.boolean().default(false),
      weak: z.boolean().default(false),
    }),
  ),
});

const file = shape.check(({ value, issues }) => {
  const object = (path: string[], message: string): void => {
    issues.push({ code: 'custom', path, message, input: value });
  };
  for (const [name, kind] of Object.entries(value.kinds)) {
    if (!(kind.family in value.families))
      object(['kinds', name, 'family'], `there is no family ${kind.family}`);
  }
  const known = new Set(['*', ...Object.keys(value.families), ...Object.keys(value.kinds)]);
  for (const [type, relation] of Object.entries(value.relations)) {
    for (const side of ['from', 'to'] as const) {
      const unknown = relation[side].find((end) => !known.has(end));
      if (unknown !== undefined) {
        object(['relations', type, side], `there is no kind or family ${unknown}`);
      }
    }
  }
});

export const ONTOLOGY_FILE = 'graph/ontology.yaml';

/**
 * Reads and checks the ontology; by default the one that comes with the package.
 * @throws a DataFileError naming file and line.
 */
export function loadOntology(path = packageFile(ONTOLOGY_FILE)): Ontology {
  const read = readYamlFile(path, file);
  return {
    families: new Map(Object.entries(read.families)),
    kinds: new Map(
      Object.entries(read.kinds).map(([name, { actorClass, ...kind }]) => [
        name,
        actorClass === undefined ? { name, ...kind } : { name, ...kind, actorClass },
      ]),
    ),
    relations: new Map(
      Object.entries(read.relations).map(([type, relation]) => [type, { type, ...relation }]),
    ),
  };
}

/** Whether an edge of this type may join a node of `subjectKind` to one of `objectKind`. */
export function fitsSignature(
  ontology: Ontology,
  subjectKind: string,
  type: string,
  objectKind: string,
): boolean {
  const relation = ontology.relations.get(type);
  const subject = ontology.kinds.get(subjectKind);
  const object = ontology.kinds.get(objectKind);
  if (!relation || !subject || !object) return false;
  if (relation.sameFamily && subject.family !== object.family) return false;
  const fits = (from: Kind, to: Kind): boolean => admits(relation.from, from) && admits(relation.to, to);
  return fits(subject, object) || (relation.symmetric && fits(object, subject));
}

function admits(ends: readonly string[], kind: Kind): boolean {
  return ends.some((end) => end === '*' || end === kind.name || end === kind.family);
}
