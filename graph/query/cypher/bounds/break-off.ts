/**
 * How a bound that we put into a query ends it. Cypher has no expression that only fails, so a text is read as a
 * date that is none: Neo4j's message then holds the text, and says which bound it was.
 */

/** The list of a `range`, what a `reduce` gathers, or the text that a regular expression is tried on. */
export type Bound = 'range' | 'reduce' | 'pattern';

const BOUNDS: readonly Bound[] = ['range', 'reduce', 'pattern'];

/** An expression of any type that fails when it is reached; not before, as one that is the same every time would. */
export function breakOff(bound: Bound): string {
  return `{v: date(substring('${textOf(bound)}', toInteger(0 * rand())))}.v`;
}

/** @param message of Neo4j */
export function brokenBound(message: string): Bound | null {
  return BOUNDS.find((bound) => message.includes(textOf(bound))) ?? null;
}

function textOf(bound: Bound): string {
  return `the bound of a ${bound}`;
}
