import type { Node, SearchHit } from '../../graph/model.ts';

/** A hit, or a node that is offered before anything is typed. */
export interface Offer {
  readonly node: Node;
  /** The other name by which it was found; null where its label says enough. */
  readonly alias: string | null;
}

export interface OfferGroup {
  readonly kind: string;
  readonly family: string;
  readonly offers: readonly Offer[];
}

/** Hits by kind; the kind of the best hit first, the best of each kind first. */
export function groupHits(hits: readonly SearchHit[]): OfferGroup[] {
  const sorted = [...hits].sort((a, b) => b.score - a.score);
  return groupByKind(sorted.map(({ node, matched }) => ({ node, alias: aliasOf(node, matched) })));
}

/** The most connected nodes, for those who do not know what to look for. */
export function suggestions(nodes: readonly Node[], most: number): OfferGroup[] {
  const sorted = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  return groupByKind(sorted.slice(0, most).map((node) => ({ node, alias: null })));
}

function aliasOf(node: Node, matched: string): string | null {
  const isLabel = matched === node.label.id || matched === node.label.en;
  return isLabel || matched === '' ? null : matched;
}

function groupByKind(offers: readonly Offer[]): OfferGroup[] {
  const groups = new Map<string, { kind: string; family: string; offers: Offer[] }>();
  for (const offer of offers) {
    const { kind, family } = offer.node;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, { kind, family, offers: [offer] });
    else group.offers.push(offer);
  }
  return [...groups.values()];
}

export interface Piece {
  readonly text: string;
  readonly matches: boolean;
}

/** The name in pieces, so that what was typed can be marked in it. */
export function markMatch(name: string, typed: string): Piece[] {
  const at = typed === '' ? -1 : name.toLocaleLowerCase().indexOf(typed.toLocaleLowerCase());
  if (at === -1) return [{ text: name, matches: false }];
  const end = at + typed.length;
  return [
    { text: name.slice(0, at), matches: false },
    { text: name.slice(at, end), matches: true },
    { text: name.slice(end), matches: false },
  ].filter((piece) => piece.text !== '');
}
