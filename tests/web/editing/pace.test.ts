import { expect, it } from 'vitest';
import { Pace } from '../../../web/editing/pace.ts';

it('tells rate and time left once enough has passed', () => {
  const pace = new Pace();
  pace.note({ phase: 'writing', items: 0, total: 1000 }, 0);
  pace.note({ phase: 'writing', items: 50, total: 1000 }, 500);
  expect(pace.rate).toBe(null);
  pace.note({ phase: 'writing', items: 200, total: 1000 }, 2000);
  expect(pace.rate).toBe(100);
  expect(pace.left).toBe(8);
});

it('begins anew with each phase', () => {
  const pace = new Pace();
  pace.note({ phase: 'reading', items: 90_000, total: 90_000 }, 0);
  pace.note({ phase: 'writing', items: 0, total: 100 }, 5000);
  expect(pace.rate).toBe(null);
  pace.note({ phase: 'writing', items: 50, total: 100 }, 6000);
  expect(pace.left).toBe(1);
});

it('says nothing of the time left where the whole is not known', () => {
  const pace = new Pace();
  pace.note({ phase: 'writing', items: 0 }, 0);
  pace.note({ phase: 'writing', items: 500 }, 1000);
  expect(pace.rate).toBe(500);
  expect(pace.left).toBe(null);
});
