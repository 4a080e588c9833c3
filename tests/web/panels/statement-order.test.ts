import { describe, expect, it } from 'vitest';
import { arranged } from '../../../web/panels/statement-order.ts';
import { statement } from '../../support/graph-builders.ts';

const text = 'Badai datang. Badai pergi. Badai kembali.';
const first = statement('first', text, 'Badai datang', { confidence: 0.7 });
const second = statement('second', text, 'Badai pergi', { confidence: 0.95, hedge: 'diduga' });
const third = statement('third', text, 'Badai kembali', { confidence: 0.9, negated: true });
const elsewhere = statement('elsewhere', text, 'Badai datang', {
  confidence: 0.99,
  document: { id: 'b', title: 'Catatan b', language: 'en' },
});
const all = [elsewhere, third, second, first];

function ids(
  order: Parameters<typeof arranged>[1],
  document: string | null,
  language: 'id' | 'en' = 'id',
): string[] {
  return arranged(all, order, document, language).map(({ id }) => id);
}

describe('arranged', () => {
  it('follows the texts', () => {
    expect(ids('text', null)).toEqual(['first', 'second', 'third', 'elsewhere']);
  });

  it('begins with the texts in the language of the reader', () => {
    expect(ids('text', null, 'en')).toEqual(['elsewhere', 'first', 'second', 'third']);
  });

  it('puts the surest first', () => {
    expect(ids('surest', null)).toEqual(['elsewhere', 'second', 'third', 'first']);
  });

  it('puts the denied and then the suspected first', () => {
    expect(ids('doubtful', 'a')).toEqual(['third', 'second', 'first']);
  });

  it('leaves the list that it was given as it was', () => {
    arranged(all, 'text', null, 'id');
    expect(all[0]).toBe(elsewhere);
  });
});
