import type { Language, Properties, Scalar } from '../../graph/model.ts';
import { date, number } from './format.ts';
import { currentLanguage } from './language.ts';
import { message, type MessageKey } from './words.ts';

export interface Fact {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

type Comparator = 'fact.atLeast' | 'fact.moreThan' | 'fact.atMost' | 'fact.lessThan' | 'fact.about';

/** Properties that have a name in both languages. */
const named = {
  year: 'fact.year',
  since: 'fact.since',
  until: 'fact.until',
  date: 'fact.date',
  period: 'fact.period',
  count: 'fact.count',
  value: 'fact.value',
  unit: 'fact.unit',
  comparator: 'fact.comparator',
  rank: 'fact.rank',
  scope: 'fact.scope',
  author: 'fact.author',
  title: 'fact.title',
  place: 'fact.place',
  country: 'fact.country',
  iso3166: 'fact.iso3166',
  subject: 'fact.subject',
} as const satisfies Record<string, MessageKey>;

/** Said beside the kind. */
const unlisted = new Set(['actorClass', 'collective']);

const dates = new Set(['year', 'since', 'until', 'date', 'period']);

const comparators: Record<string, Comparator> = {
  '>=': 'fact.atLeast',
  '>': 'fact.moreThan',
  '<=': 'fact.atMost',
  '<': 'fact.lessThan',
  '~': 'fact.about',
};

/**
 * Facts as people read them, in the order given. A comparator and a unit join the figure that they belong to
 * ('sedikitnya 205.000.000', '80%'); a property that nobody has named keeps its own name.
 */
export function factsOf(properties: Properties, language: Language = currentLanguage()): Fact[] {
  const figure = ['count', 'value'].find((key) => key in properties);
  return Object.entries(properties)
    .filter(([key, value]) => value !== '' && !unlisted.has(key))
    .filter(([key]) => figure === undefined || !joined(key, properties))
    .map(([key, value]) => ({
      key,
      name: nameOf(key, language),
      value: key === figure ? figureOf(value, properties, language) : writtenList(key, value, language),
    }));
}

/** Whether the property is said within the figure instead of by itself. */
function joined(key: string, properties: Properties): boolean {
  if (key === 'unit') return true;
  return key === 'comparator' && Object.hasOwn(comparators, String(properties['comparator']));
}

function figureOf(value: Scalar | Scalar[], properties: Properties, language: Language): string {
  const comparator = comparators[String(properties['comparator'] ?? '')];
  const unit = String(properties['unit'] ?? '');
  const written = writtenList('value', value, language);
  const measured = unit === '' ? written : unit === 'percent' ? `${written}%` : `${written} ${unit}`;
  return comparator === undefined ? measured : `${message(language, comparator)} ${measured}`;
}

function writtenList(key: string, value: Scalar | Scalar[], language: Language): string {
  const values = Array.isArray(value) ? value : [value];
  return values.map((one) => writtenValue(key, one, language)).join(', ');
}

function nameOf(key: string, language: Language): string {
  if (Object.hasOwn(named, key)) return message(language, named[key as keyof typeof named]);
  return key
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}

function writtenValue(key: string, value: Scalar, language: Language): string {
  if (typeof value === 'boolean') return message(language, value ? 'fact.yes' : 'fact.no');
  if (key === 'country') return countryName(String(value), language);
  if (dates.has(key)) return date(String(value), language);
  if (typeof value === 'number') return number(value, language);
  return value;
}

/** `ID` is Indonesia; what is no code of ISO 3166 stays as it is. */
function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
