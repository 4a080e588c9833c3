/** The works that STIX objects refer to, as publications. */
import type { EntityRecord, LoadItem } from '../../graph/load/item.ts';
import { slug } from '../text/gazetteer.ts';
import type { ExternalReference } from './object.ts';

/** 'CrowdStrike. (2021, June 7). Global Threat Report. Retrieved September 29, 2021.' */
const DESCRIPTION = /^(?<author>[^(]*?)\.?\s*\((?:n\.d\.|(?<year>\d{4})[^)]*)\)\.?\s*(?<title>.+)$/s;
const RETRIEVED = /\s*Retrieved\b[^.]*\.?\s*$/;

export class Publications {
  readonly #taken: (id: string) => boolean;
  readonly #known = new Map<string, string>();

  /** @param taken whether an id belongs to another entity */
  constructor(taken: (id: string) => boolean) {
    this.#taken = taken;
  }

  /** The ids of the works among these references, each once; `declare` gets each work that is new. */
  idsOf(references: readonly ExternalReference[], declare: (item: LoadItem) => void): string[] {
    const ids = references.filter(isWork).map((reference) => {
      const known = this.#known.get(reference.sourceName);
      if (known !== undefined) return known;
      const base = slug(reference.sourceName);
      const id = this.#taken(base) ? `${base}-publication` : base;
      this.#known.set(reference.sourceName, id);
      declare({ item: 'entity', record: publication(id, reference) });
      return id;
    });
    return [...new Set(ids)];
  }
}

/** Catalogues give ids, and some references only say which work knows an alias. */
function isWork({ description, url, externalId }: ExternalReference): boolean {
  if (externalId !== '') return false;
  return url !== '' || (description !== '' && !description.startsWith('(Citation:'));
}

function publication(id: string, { sourceName, description, url }: ExternalReference): EntityRecord {
  const parts = DESCRIPTION.exec(description)?.groups;
  const title = (parts?.['title'] ?? description).replace(RETRIEVED, '').replace(/\.$/, '').trim();
  const year = Number(parts?.['year'] ?? /\b(?:19|20)\d{2}\b(?!.*\b(?:19|20)\d{2}\b)/.exec(sourceName)?.[0]);
  return {
    id,
    kind: 'Publication',
    labelId: sourceName,
    labelEn: sourceName,
    aliases: [],
    properties: {
      ...(title === '' ? {} : { title }),
      ...(parts?.['author'] ? { author: parts['author'].trim() } : {}),
      ...(url === '' ? {} : { url }),
      ...(Number.isInteger(year) ? { year } : {}),
    },
  };
}
