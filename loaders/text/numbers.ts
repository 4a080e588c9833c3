/** Numbers as Indonesian and English write them: 88.414.296 and 88,414,296; 2,4 persen and 2.4 percent; 205 juta. */
import type { Language } from '../../graph/model.ts';

/** The value of a number's digits, or null where they are no number: '1.2.3', '12,34,5'. */
export function parseNumber(text: string, language: Language): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const group = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:([.,])(\d+))?$/.exec(text);
  if (group) {
    const [, separator = '', decimal, fraction] = group;
    const single = text.split(separator).length === 2 && decimal === undefined;
    const groups = language === 'id' ? '.' : ',';
    if (!single || separator === groups) {
      if (decimal === separator) return null;
      const whole = (decimal === undefined ? text : text.slice(0, text.lastIndexOf(decimal))).replaceAll(
        separator,
        '',
      );
      return Number(fraction === undefined ? whole : `${whole}.${fraction}`);
    }
  }
  const plain = /^(\d+)[.,](\d+)$/.exec(text);
  return plain ? Number(`${plain[1] ?? ''}.${plain[2] ?? ''}`) : null;
}

/** A value times its scale, without the noise of binary fractions: 1.2 billion is 1200000000. */
export function scaled(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}
