import { describe, expect, it } from 'vitest';
import { addingMessages } from '../../../web/words/adding-messages.ts';
import type { Message, Words } from '../../../web/words/catalogue.ts';
import { comparingMessages } from '../../../web/words/comparing-messages.ts';
import { correctingMessages } from '../../../web/words/correcting-messages.ts';
import { documentToolsMessages } from '../../../web/words/document-tools-messages.ts';
import { editingMessages } from '../../../web/words/editing-messages.ts';
import { reviewMessages } from '../../../web/words/review-messages.ts';
import { speaker } from '../../../web/words/speaker.ts';

const catalogues = {
  addingMessages,
  comparingMessages,
  correctingMessages,
  documentToolsMessages,
  editingMessages,
  reviewMessages,
};
const all = Object.entries(catalogues).flatMap(([name, catalogue]) =>
  Object.entries<Message>(catalogue).map(([key, words]) => [`${name} ${key}`, words] as const),
);

function forms(words: Words): string[] {
  return typeof words === 'string' ? [words] : [words.one, words.other];
}

function placeholders(words: Words): string[] {
  const found = forms(words).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  return [...new Set(found)].sort();
}

describe('words that come with a part', () => {
  it.each(all)('%s: both languages, the same parameters, one form in Indonesian', (_key, { id, en }) => {
    for (const form of [...forms(id), ...forms(en)]) expect(form.trim()).not.toBe('');
    expect(placeholders(en)).toEqual(placeholders(id));
    expect(forms(id)).toHaveLength(1);
  });

  it('are said with their parameters, in both languages', () => {
    const words = speaker({
      kept: { id: '{n} kalimat', en: { one: '{n} sentence', other: '{n} sentences' } },
    });
    expect(words.both('kept', { n: 1 })).toEqual({ id: '1 kalimat', en: '1 sentence' });
    expect(words.t('kept', { n: 2000 })).toBe('2.000 kalimat');
  });
});
