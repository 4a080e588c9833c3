/** Indices of the passages that the reader's selection touches, within a shadow root. Empty where nothing is selected. */
export function selectedPassages(root: ShadowRoot): number[] {
  const selection = selectionIn(root);
  if (selection === null || selection.isCollapsed || selection.toString().trim() === '') return [];
  return [...root.querySelectorAll<HTMLElement>('[data-passage]')]
    .filter((passage) => selection.containsNode(passage, true))
    .map((passage) => Number(passage.dataset['passage']));
}

/** Chromium answers for a shadow root by itself, where others let the document's selection reach inside. */
function selectionIn(root: ShadowRoot & { getSelection?: () => Selection | null }): Selection | null {
  return root.getSelection?.() ?? document.getSelection();
}
