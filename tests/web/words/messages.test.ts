import { afterEach, describe, expect, it } from 'vitest';
import type { Message, Words } from '../../../web/words/catalogue.ts';
import { language, message, messages, setLanguage, t } from '../../../web/words/words.ts';

const all: [string, Message][] = Object.entries(messages);

function forms(words: Words): string[] {
  return typeof words === 'string' ? [words] : [words.one, words.other];
}

function placeholders(words: Words): string[] {
  const found = forms(words).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  return [...new Set(found)].sort();
}

afterEach(() => setLanguage('id'));

describe('every message', () => {
  it.each(all)('%s is there in both languages', (_key, { id, en }) => {
    for (const form of [...forms(id), ...forms(en)]) expect(form.trim()).not.toBe('');
  });

  it.each(all)('%s asks for the same parameters in both languages', (_key, { id, en }) => {
    const asked = placeholders(id);
    for (const form of forms(en)) {
      const named = placeholders(form);
      expect(asked).toEqual(expect.arrayContaining(named));
    }
    expect(placeholders(en)).toEqual(asked);
  });

  it.each(all)('%s has one form in Indonesian, which has no plural', (_key, { id }) => {
    expect(forms(id)).toHaveLength(1);
  });
});

describe('t', () => {
  it('speaks Indonesian until English is chosen, and tells the document so', () => {
    expect(t('node.relations')).toBe('Hubungan');
    expect(document.documentElement.lang).toBe('id');
    setLanguage('en');
    expect(t('node.relations')).toBe('Relations');
    expect(document.documentElement.lang).toBe('en');
  });

  it('remembers the language that was chosen', () => {
    setLanguage('en');
    expect(localStorage.getItem('telusur.language')).toBe('en');
  });

  it('chooses the plural by the number', () => {
    expect(message('en', 'spoken.sources', { n: 1 })).toBe('1 source');
    expect(message('en', 'spoken.sources', { n: 2 })).toBe('2 sources');
    expect(message('id', 'spoken.sources', { n: 2 })).toBe('2 sumber');
  });

  it('writes numbers as the language does', () => {
    expect(message('id', 'document.passages', { n: 12_345 })).toBe('12.345 kalimat');
    expect(message('en', 'document.passages', { n: 12_345 })).toBe('12,345 sentences');
  });

  it('takes a parameter as text, whatever stands in it', () => {
    expect(message('id', 'spoken.accordingTo', { name: '<b>{n} $& \\1</b>' })).toBe(
      'menurut <b>{n} $& \\1</b>',
    );
  });

  it('tells those who listen when the language changes, and once only', () => {
    let told = 0;
    const end = language.subscribe(() => {
      told += 1;
    });
    setLanguage('en');
    setLanguage('en');
    end();
    setLanguage('id');
    expect(told).toBe(1);
  });
});
