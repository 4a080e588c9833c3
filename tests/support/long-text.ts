/** A text that is long enough to be read in many turns: paragraphs that name what the gazetteer knows. */
export function paragraphs(count: number): string[] {
  return Array.from(
    { length: count },
    (_, at) =>
      `Pada ${2000 + (at % 24)} Indonesia menghadapi serangan siber nomor ${at}. BSSN menangani ancaman itu bersama ASEAN.`,
  );
}
