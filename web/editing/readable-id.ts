/** As long as an id may be. */
const LONGEST = 120;

/** An id that people can read, from a name: 'Badai Kedua' is `badai-kedua`. Empty where the name has no letters. */
export function readableId(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
}
