import type { Point } from '../store/scene.ts';
import type { PictureNode } from './picture.ts';

/** What bars and panels cover of the canvas, in pixels from its edges. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle of the canvas's own space. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the canvas's own space lies on the screen: screen = pan + zoom × place. */
export interface Camera {
  readonly pan: Point;
  readonly zoom: number;
}

export const zoomRange = { least: 0.04, most: 4 } as const;
/** A picture of three nodes is not blown up beyond this. */
const MOST_WHEN_FITTED = 1.35;
/** Room for names at the rim, in pixels; less of it on a small screen. */
export function rimOf(size: Size): Point {
  return { x: Math.min(66, size.width * 0.13), y: Math.min(38, size.height * 0.06) };
}

/** The rectangle that holds these nodes; null where there are none. */
export function boundsOf(nodes: readonly PictureNode[]): View | null {
  if (nodes.length === 0) return null;
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { place, width, height } of nodes) {
    bounds.left = Math.min(bounds.left, place.x - width / 2);
    bounds.right = Math.max(bounds.right, place.x + width / 2);
    bounds.top = Math.min(bounds.top, place.y - height / 2);
    bounds.bottom = Math.max(bounds.bottom, place.y + height / 2);
  }
  return bounds;
}

/** Brings the rectangle, with room for names at its rim, into the part of the canvas that nothing covers. */
export function fitCamera(view: View, size: Size, insets: Insets, most: number = MOST_WHEN_FITTED): Camera {
  const rim = rimOf(size);
  const rimmed = {
    left: insets.left + rim.x,
    right: insets.right + rim.x,
    top: insets.top + rim.y,
    bottom: insets.bottom + rim.y,
  };
  return showCamera(view, size, rimmed, most);
}

/** Brings exactly this rectangle into the part of the canvas that nothing covers. */
export function showCamera(view: View, size: Size, insets: Insets, most: number = zoomRange.most): Camera {
  const room = {
    width: Math.max(60, size.width - insets.left - insets.right),
    height: Math.max(60, size.height - insets.top - insets.bottom),
  };
  const width = Math.max(1, view.right - view.left);
  const height = Math.max(1, view.bottom - view.top);
  const zoom = clamp(Math.min(room.width / width, room.height / height), zoomRange.least, most);
  const middle = {
    x: (insets.left + size.width - insets.right) / 2,
    y: (insets.top + size.height - insets.bottom) / 2,
  };
  return {
    zoom,
    pan: {
      x: middle.x - (zoom * (view.left + view.right)) / 2,
      y: middle.y - (zoom * (view.top + view.bottom)) / 2,
    },
  };
}

/** The shortest pan that brings the rectangle into the uncovered part; the same camera where it is there. */
export function revealCamera(view: View, camera: Camera, size: Size, insets: Insets): Camera {
  const { zoom, pan } = camera;
  if (!fitsIn(view, zoom, size, insets)) return fitCamera(view, size, insets, zoom);
  const room = roomIn(size, insets);
  return {
    zoom,
    pan: {
      x: pan.x + shift(pan.x + zoom * view.left, pan.x + zoom * view.right, room.left, room.right),
      y: pan.y + shift(pan.y + zoom * view.top, pan.y + zoom * view.bottom, room.top, room.bottom),
    },
  };
}

/** Whether the uncovered part has room for the rectangle and the names at its rim. */
export function fitsIn(view: View, zoom: number, size: Size, insets: Insets): boolean {
  const room = roomIn(size, insets);
  return (
    (view.right - view.left) * zoom <= room.right - room.left &&
    (view.bottom - view.top) * zoom <= room.bottom - room.top
  );
}

function roomIn(size: Size, insets: Insets): View {
  const rim = rimOf(size);
  return {
    left: insets.left + rim.x,
    right: size.width - insets.right - rim.x,
    top: insets.top + rim.y,
    bottom: size.height - insets.bottom - rim.y,
  };
}

function shift(from: number, to: number, least: number, most: number): number {
  if (from < least) return least - from;
  return to > most ? most - to : 0;
}

/** What the camera shows in the uncovered part of the canvas. */
export function viewOf(camera: Camera, size: Size, insets: Insets): View {
  const { zoom, pan } = camera;
  return {
    left: (insets.left - pan.x) / zoom,
    top: (insets.top - pan.y) / zoom,
    right: (size.width - insets.right - pan.x) / zoom,
    bottom: (size.height - insets.bottom - pan.y) / zoom,
  };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
