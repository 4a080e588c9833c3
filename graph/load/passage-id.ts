/** A passage's id: its document's, and its number there. */
export function passageId(document: string, index: number): string {
  return `${document}#${index}`;
}

/** The id of the document in which the passage stands. */
export function documentOfPassage(id: string): string {
  return id.slice(0, id.lastIndexOf('#'));
}
