import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeAccessKey } from '../../../web/source/access-key.ts';
import { blankFrame } from '../support/blank-frame.ts';

let frame: HTMLIFrameElement;

beforeEach(async () => {
  frame = await blankFrame();
});

afterEach(() => {
  frame.remove();
  sessionStorage.clear();
});

function pageAt(fragment: string): Window {
  const { contentWindow } = frame;
  if (contentWindow === null) throw new Error('The frame has no page');
  contentWindow.history.replaceState(null, '', fragment === '' ? contentWindow.location.pathname : fragment);
  return contentWindow;
}

describe('the key in the address', () => {
  test('is taken out of it, so that no shared link carries it', () => {
    const page = pageAt('#key=abc-123');
    expect(takeAccessKey(page)).toBe('abc-123');
    expect(page.location.hash).toBe('');
  });

  test('leaves the scene of a link where it is', () => {
    const page = pageAt('#v=word&key=abc');
    expect(takeAccessKey(page)).toBe('abc');
    expect(page.location.hash).toBe('#v=word');
  });

  test('is remembered for a reload of this tab', () => {
    takeAccessKey(pageAt('#key=abc'));
    expect(takeAccessKey(pageAt(''))).toBe('abc');
  });

  test('that was never given is none', () => {
    expect(takeAccessKey(pageAt(''))).toBeNull();
  });
});
