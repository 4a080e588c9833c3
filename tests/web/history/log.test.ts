import { describe, expect, test } from 'vitest';
import { HistoryLog } from '../../../web/history/log.ts';
import { emptyScene, type Scene } from '../../../web/store/scene.ts';

function sceneWith(layout: string): Scene {
  return { ...emptyScene, layout };
}

function logOf(...names: string[]): HistoryLog {
  const log = new HistoryLog();
  for (const name of names) log.commit({ did: 'layout', layout: name }, sceneWith(name));
  return log;
}

describe('the log of steps', () => {
  test('undo and redo walk over the scenes of the steps', () => {
    const log = logOf('a', 'b', 'c');
    log.undo();
    log.undo();
    expect(log.scene.layout).toBe('a');
    expect(log.canUndo).toBe(false);
    log.redo();
    expect(log.scene.layout).toBe('b');
    expect(log.canRedo).toBe(true);
  });

  test('undo before the first step and redo after the last change nothing', () => {
    const log = logOf('a');
    let changes = 0;
    log.subscribe(() => (changes += 1));
    log.undo();
    log.redo();
    expect(changes).toBe(0);
    expect(log.scene.layout).toBe('a');
  });

  test('a step after an undo forgets what had been undone', () => {
    const log = logOf('a', 'b');
    log.undo();
    log.commit({ did: 'close' }, sceneWith('c'));
    expect(log.entries.map((entry) => entry.scene.layout)).toEqual(['a', 'c']);
    expect(log.canRedo).toBe(false);
  });

  test('no two steps ever share a serial, also after an undo', () => {
    const log = logOf('a', 'b');
    const undone = log.current?.serial;
    log.undo();
    log.commit({ did: 'close' }, sceneWith('c'));
    expect(log.current?.serial).not.toBe(undone);
    expect(log.goToSerial(undone ?? 0)).toBe(false);
  });

  test('an amended step keeps its place and its serial', () => {
    const log = logOf('a', 'b');
    const before = log.current?.serial;
    log.amend({ did: 'close' }, sceneWith('changed'));
    expect(log.entries).toHaveLength(2);
    expect(log.current?.serial).toBe(before);
    log.undo();
    expect(log.scene.layout).toBe('a');
  });

  test('very old steps leave at the front, and the rest still works', () => {
    const log = logOf(...Array.from({ length: 400 }, (_, index) => String(index)));
    expect(log.entries).toHaveLength(300);
    log.goTo(0);
    expect(log.scene.layout).toBe('100');
  });
});
