import type { Api, RouteName } from '../../graph/api/contract.ts';

/** Where a route asks nothing of a kind, nothing of it is asked here. */
type Given<Part> = Part extends undefined | Readonly<Record<string, never>> ? unknown : Part;

/** What may be asked of a route: the parts of its path, its query and its body in one object. */
export type Asked<Name extends RouteName> = Given<Api[Name]['params']> &
  Given<Api[Name]['query']> &
  Given<Api[Name]['body']>;

/**
 * The one way in which the explorer reads a graph: over HTTP, or from a snapshot inside the page.
 *
 * One method for each route of the contract. All reject with a `SourceError`; an aborted request rejects with
 * the signal's reason.
 */
export type GraphSource = {
  readonly [Name in RouteName]: (asked: Asked<Name>, signal?: AbortSignal) => Promise<Api[Name]['answer']>;
};
