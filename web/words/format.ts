import type { Language } from '../../graph/model.ts';
import { currentLanguage } from './language.ts';

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** `205.000.000` in Indonesian, `205,000,000` in English. */
export function number(value: number, language: Language = currentLanguage()): string {
  return value.toLocaleString(locales[language], { maximumFractionDigits: 2 });
}

/**
 * A date as sources give it: `2018`, `2018-04`, `2018-04-05`, or a span of two such (`2012-2013`,
 * `2018-04/2018-06`). What is no date stays as it is.
 */
export function date(value: string, language: Language = currentLanguage()): string {
  const span = /^(\d{4})-(\d{4})$/.exec(value) ?? /^([\d-]+)\/([\d-]+)$/.exec(value);
  if (span) return `${date(span[1] ?? '', language)}–${date(span[2] ?? '', language)}`;
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value);
  if (!parts) return value;
  const [, year, month, day] = parts;
  const when = new Date(Date.UTC(Number(year), Number(month) - 1, day === undefined ? 1 : Number(day)));
  if (Number.isNaN(when.getTime())) return value;
  return when.toLocaleDateString(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
}
