import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AddressMirror, linkedWord } from '../../../web/history/address.ts';
import { HistoryLog } from '../../../web/history/log.ts';
import { emptyScene } from '../../../web/store/scene.ts';
import { blankFrame } from '../support/blank-frame.ts';

let frame: HTMLIFrameElement;
let log: HistoryLog;

beforeEach(async () => {
  frame = await blankFrame();
  log = new HistoryLog();
  new AddressMirror(log, () => Promise.resolve(`word-${log.scene.layout}`), page());
});

afterEach(() => frame.remove());

function page(): Window {
  const { contentWindow } = frame;
  if (contentWindow === null) throw new Error('The frame has no page');
  return contentWindow;
}

function step(name: string): void {
  log.commit({ did: 'layout', layout: name }, { ...emptyScene, layout: name });
}

async function shows(word: string): Promise<void> {
  await vi.waitFor(() => expect(linkedWord(page())).toBe(word), { timeout: 3000 });
}

async function scene(name: string): Promise<void> {
  await vi.waitFor(() => expect(log.scene.layout).toBe(name), { timeout: 3000 });
}

describe('the address', () => {
  test('holds the scene of the current step', async () => {
    step('a');
    await shows('word-a');
    step('b');
    await shows('word-b');
  });

  test('going back in the browser goes back in the log, and forward again', async () => {
    step('a');
    await shows('word-a');
    step('b');
    await shows('word-b');
    page().history.back();
    await scene('a');
    page().history.forward();
    await scene('b');
  });

  test('undo moves the browser along, so that back leads to the step before', async () => {
    for (const name of ['a', 'b', 'c']) {
      step(name);
      await shows(`word-${name}`);
    }
    log.undo();
    await shows('word-b');
    page().history.back();
    await scene('a');
    await shows('word-a');
  });

  test('several undos at once, and a new step right after them, end where the log is', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      step(name);
      await shows(`word-${name}`);
    }
    log.undo();
    log.undo();
    step('e');
    await shows('word-e');
    page().history.back();
    await scene('b');
    page().history.forward();
    await scene('e');
  });

  test('an amended step changes the address and adds no entry', async () => {
    step('a');
    step('b');
    await shows('word-b');
    const entries = page().history.length;
    log.amend({ did: 'close' }, { ...emptyScene, layout: 'amended' });
    await shows('word-amended');
    expect(page().history.length).toBe(entries);
    page().history.back();
    await scene('a');
  });
});
