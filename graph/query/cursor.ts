/** Where a page of an answer ended: opaque to whoever sends it back. */
import { ApiFailure } from '../api/failure.ts';

/** The last row's place in the order: its number, then its id. */
export type Place = [number, string];

export function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws {ApiFailure} 400 for anything that `writeCursor` did not write */
export function readCursor(cursor: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && typeof place[0] === 'number' && typeof place[1] === 'string') {
      return [place[0], place[1]];
    }
  } catch (cause) {
    throw notACursor(cause);
  }
  throw notACursor();
}

function notACursor(cause?: unknown): ApiFailure {
  return new ApiFailure(
    400,
    'bad_request',
    'after: is not the cursor of an answer.',
    'Take it from `next` of the answer before.',
    { cause },
  );
}
