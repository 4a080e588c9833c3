/** The ways in which the console says no, each with the place in the query where the reason stands. */
import { ApiFailure } from '../../api/failure.ts';

export interface Place {
  /** The whole query, as it was given. */
  text: string;
  /** In UTF-16 code units. */
  offset: number;
}

/** For what does not parse, or fails for a reason that lies in the query. */
export function invalid(message: string, hint: string, place?: Place, cause?: unknown): ApiFailure {
  return new ApiFailure(422, 'cypher_invalid', message, hint, { cause, position: positionOf(place) });
}

/** For what could be run, and may not be. */
export function forbidden(message: string, hint: string, place?: Place, cause?: unknown): ApiFailure {
  return new ApiFailure(422, 'cypher_forbidden', message, hint, { cause, position: positionOf(place) });
}

/** For a request that no query is needed to judge: its parameters, its size. */
export function badRequest(message: string, hint: string): ApiFailure {
  return new ApiFailure(400, 'bad_request', message, hint);
}

/** Both 1-based; a column is a UTF-16 code unit. */
function positionOf(place: Place | undefined): { line: number; column: number } | undefined {
  if (!place) return undefined;
  const before = place.text.slice(0, place.offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
