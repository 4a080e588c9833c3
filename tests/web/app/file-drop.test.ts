import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FileDrop } from '../../../web/app/file-drop.ts';

const requestUpdate = vi.fn();
const take = vi.fn<(files: readonly File[]) => void>();
const host = {
  requestUpdate,
  addController: vi.fn(),
  removeController: vi.fn(),
  updateComplete: Promise.resolve(true),
};
const drop = new FileDrop(host, take);

beforeEach(() => drop.hostConnected());

afterEach(() => {
  drop.hostDisconnected();
  vi.clearAllMocks();
});

/** Returns whether the page took it for its own: else the browser opens what is dropped. */
function drag(type: string, files: readonly File[], to: EventTarget | null = document.body): boolean {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const event = new DragEvent(type, { dataTransfer, relatedTarget: to, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
}

const note = new File(['Banjir.'], 'catatan.txt');

it('says so while a file is held over the page, until it leaves the page', () => {
  expect(drag('dragenter', [note])).toBe(true);
  expect(drop.over).toBe(true);
  drag('dragleave', [note]);
  expect(drop.over).toBe(true);
  drag('dragleave', [note], null);
  expect(drop.over).toBe(false);
  expect(requestUpdate).toHaveBeenCalledTimes(2);
});

it('takes every file that is dropped', () => {
  drag('dragenter', [note]);
  expect(drag('drop', [note, new File(['Badai.'], 'lain.txt')])).toBe(true);
  expect(drop.over).toBe(false);
  expect(take.mock.calls[0]?.[0].map(({ name }) => name)).toEqual(['catatan.txt', 'lain.txt']);
});

it('leaves alone what is no file, as text that is dragged within the page', () => {
  expect(drag('dragover', [])).toBe(false);
  expect(drag('drop', [])).toBe(false);
  expect(drop.over).toBe(false);
  expect(take).not.toHaveBeenCalled();
});

it('listens no longer than its page is there', () => {
  drop.hostDisconnected();
  expect(drag('drop', [note])).toBe(false);
  expect(take).not.toHaveBeenCalled();
});
