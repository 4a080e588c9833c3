/** Properties of one thing from several sources: where they differ, each value stands beside the others. */
import type { Properties, Scalar } from '../model.ts';

/** Independent of the order of the sources. */
export function sideBySide(sources: readonly Properties[]): Properties {
  const first = sources[0];
  if (first === undefined) return {};
  if (sources.length === 1) return first;
  const keys = [...new Set(sources.flatMap((source) => Object.keys(source)))].sort();
  return Object.fromEntries(keys.map((key) => [key, together(sources.map((source) => source[key]))]));
}

function together(values: (Properties[string] | undefined)[]): Properties[string] {
  const distinct = new Map<string, Properties[string]>();
  for (const value of values) if (value !== undefined) distinct.set(JSON.stringify(value), value);
  const [only, ...more] = distinct.values();
  if (only !== undefined && more.length === 0) return only;
  const scalars = new Map<string, Scalar>();
  for (const value of distinct.values()) {
    for (const scalar of [value].flat()) scalars.set(JSON.stringify(scalar), scalar);
  }
  return [...scalars].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, scalar]) => scalar);
}
