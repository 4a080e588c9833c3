/** What the HTTP interface asks of the graph: one function a route. */
import type { Api, Health, RouteName } from './contract.ts';

/** The routes that are answered by one query. */
export type QueryRoute = Exclude<RouteName, 'health' | 'cypher'>;

/**
 * Each takes the route's parameters and query in one object, and a signal that ends the query in Neo4j.
 * `null` means that what was asked for is not in the graph.
 */
export type Queries = {
  [Name in QueryRoute]: (
    asked: Api[Name]['params'] & Api[Name]['query'],
    signal: AbortSignal,
  ) => Promise<Api[Name]['answer'] | null>;
};

/** How the database does; never throws. */
export type HealthCheck = () => Promise<Health>;
