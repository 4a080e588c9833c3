import type { Point } from '../../store/scene.ts';
import { room, type Places } from './layout.ts';

/**
 * Draws places apart about the origin, along the one axis where a fitted view would leave its room unused, up to
 * `most` times. Nothing comes nearer to anything.
 *
 * @param aspect of the room, width by height
 */
export function fillRoom(places: Places, aspect: number, most: number): Map<string, Point> {
  const all = [...places.values()];
  const width = span(all.map(({ x }) => x));
  const height = span(all.map(({ y }) => y));
  const within = (factor: number): number => Math.min(most, Math.max(1, factor));
  const wider = within(((height + room.height) * aspect - room.width) / Math.max(1, width));
  const higher = within(((width + room.width) / aspect - room.height) / Math.max(1, height));
  return new Map(
    [...places].map(([id, { x, y }]) => [id, { x: whole(x * wider), y: whole(y * higher) }] as const),
  );
}

function span(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const least = values.reduce((low, value) => Math.min(low, value), Infinity);
  return values.reduce((high, value) => Math.max(high, value), -Infinity) - least;
}

/** So that a link holds it exactly, and never minus zero. */
function whole(value: number): number {
  return Math.round(value) + 0;
}
