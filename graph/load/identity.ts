/**
 * Which entities of a document are ones that other documents brought under another id: 'Lotus Panda' of one catalogue
 * is 'Lotus Blossom' of another. Only what is certain is taken for one; what is doubtful is left for people.
 */
import { foldedNames } from '../folding.ts';
import type { DraftEntity } from './draft.ts';

/** What can tell entities apart, or for one. */
export interface Described {
  id: string;
  kind: string;
  labelId: string;
  labelEn: string;
  aliases: readonly string[];
  externalIds: readonly string[];
}

/** An entity of the document that may be one of those in the graph. */
export interface Doubt {
  /** Its id in the document. */
  given: string;
  kind: string;
  label: string;
  /** Ids of those in the graph. */
  candidates: string[];
}

/** Whether two ids must not be taken for one. */
export type Apart = (one: string, other: string) => boolean;

export interface Identities {
  /** The document's id → the id under which the graph has it. */
  same: Map<string, string>;
  doubts: Doubt[];
}

/** Catalogues that give one thing one id; others number whatever they publish anew. */
const UNIQUE_CATALOGUES = /^(?!stix:|misp:)[^:]+:/;
/** Names as short as this are shared by too many things. */
const SHORTEST_ALIAS = 4;

const SHARED_ID = 3;
const SAME_NAME = 2;
const ONE_IS_ALIAS = 1;
const SHARED_ALIAS = 0;

interface Likeness {
  entity: Described;
  strength: number;
}

/** The entities of other documents, found by what they are called. */
export class NamesInGraph {
  readonly #byName = new Map<string, Set<Described>>();
  readonly #byExternalId = new Map<string, Set<Described>>();
  readonly #byId = new Map<string, Described>();

  add(entity: Described): void {
    this.#byId.set(entity.id, entity);
    for (const name of namesOf(entity)) put(this.#byName, `${entity.kind} ${name}`, entity);
    for (const id of entity.externalIds) put(this.#byExternalId, id, entity);
  }

  /** Whether it stands there under this id. */
  has(id: string, kind: string): boolean {
    return this.#byId.get(id)?.kind === kind;
  }

  /** Those of the same kind that share a name or an id with it, the one of its own id left out. */
  like(entity: Described): Likeness[] {
    const found = new Set<Described>();
    for (const id of entity.externalIds) for (const one of this.#byExternalId.get(id) ?? []) found.add(one);
    for (const name of namesOf(entity))
      for (const one of this.#byName.get(`${entity.kind} ${name}`) ?? []) found.add(one);
    return [...found]
      .filter(({ id, kind }) => id !== entity.id && kind === entity.kind)
      .map((one) => ({ entity: one, strength: strengthOf(entity, one) }))
      .filter(({ strength }) => strength >= 0);
  }
}

/**
 * @param entities of the document
 * @param apart whether people said that two are not one, however alike
 * @param placed of an entity that the document named before: the id under which it stands in the graph
 */
export async function identify(
  entities: AsyncIterable<DraftEntity>,
  names: NamesInGraph,
  placed: (givenId: string) => string | undefined,
  apart: Apart = () => false,
): Promise<Identities> {
  const taken = new Set<string>();
  const open: { entity: Described; like: Likeness[]; fixed: boolean }[] = [];
  for await (const { id, kind, claim } of entities) {
    const stands = placed(id) ?? (names.has(id, kind) ? id : undefined);
    if (stands !== undefined) taken.add(stands);
    const { labelId, labelEn, aliases, externalIds = [] } = claim;
    const entity = { id: stands ?? id, kind, labelId, labelEn, aliases, externalIds };
    const like = names.like(entity).filter((one) => !apart(entity.id, one.entity.id));
    if (like.length > 0) open.push({ entity: { ...entity, id }, like, fixed: stands !== undefined });
  }
  const same = decide(
    open.filter(({ fixed }) => !fixed),
    taken,
  );
  const doubts = open
    .filter(({ entity }) => !same.has(entity.id))
    .map(({ entity, like }) => ({
      given: entity.id,
      kind: entity.kind,
      label: entity.labelEn,
      candidates: like.map((one) => one.entity.id).sort(),
    }));
  return { same, doubts: doubts.sort((a, b) => (a.given < b.given ? -1 : 1)) };
}

/** One for one: where two could be the same third, only the one that is more like it is taken, and only if just one. */
function decide(
  open: readonly { entity: Described; like: readonly Likeness[] }[],
  taken: ReadonlySet<string>,
): Map<string, string> {
  const proposals = new Map<string, { given: string; strength: number }[]>();
  for (const { entity, like } of open) {
    const strongest = Math.max(...like.map(({ strength }) => strength));
    const best = like.filter(({ strength }) => strength === strongest);
    const [only, ...more] = best;
    if (!only || more.length > 0 || strongest < ONE_IS_ALIAS || taken.has(only.entity.id)) continue;
    const rivals = proposals.get(only.entity.id) ?? [];
    proposals.set(only.entity.id, [...rivals, { given: entity.id, strength: strongest }]);
  }
  const same = new Map<string, string>();
  for (const [id, rivals] of proposals) {
    const strongest = Math.max(...rivals.map(({ strength }) => strength));
    const [only, ...more] = rivals.filter(({ strength }) => strength === strongest);
    if (only && more.length === 0) same.set(only.given, id);
  }
  return same;
}

/** -1 where nothing speaks for their being one. */
function strengthOf(a: Described, b: Described): number {
  if (a.externalIds.some((id) => b.externalIds.includes(id))) return SHARED_ID;
  const [primaryA, primaryB] = [primaryNames(a), primaryNames(b)];
  const [allA, allB] = [namesOf(a), namesOf(b)];
  const shared = (some: readonly string[], others: readonly string[]): boolean =>
    some.some((name) => others.includes(name));
  const long = (names: readonly string[]): string[] => names.filter(({ length }) => length >= SHORTEST_ALIAS);
  if (!shared(allA, allB)) return -1;
  if (inConflict(a, b)) return SHARED_ALIAS;
  if (shared(primaryA, primaryB)) return SAME_NAME;
  if (shared(long(primaryA), allB) || shared(long(primaryB), allA)) return ONE_IS_ALIAS;
  return SHARED_ALIAS;
}

/** One catalogue gives them different ids. */
function inConflict(a: Described, b: Described): boolean {
  const catalogue = (id: string): string | undefined => UNIQUE_CATALOGUES.exec(id)?.[0];
  return a.externalIds.some((one) => {
    const own = catalogue(one);
    return own !== undefined && b.externalIds.some((other) => catalogue(other) === own);
  });
}

function primaryNames({ labelId, labelEn }: Described): string[] {
  return foldedNames([labelId, labelEn]);
}

function namesOf({ labelId, labelEn, aliases }: Described): string[] {
  return foldedNames([labelId, labelEn, ...aliases]);
}

function put(index: Map<string, Set<Described>>, key: string, entity: Described): void {
  const there = index.get(key);
  if (there) there.add(entity);
  else index.set(key, new Set([entity]));
}
