import axe from 'axe-core';

/** What axe finds against WCAG 2.2 A and AA and its own good practices, in words; empty where there is nothing. */
export async function accessibilityProblems(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Rules for a whole page: a part on the stage has no page round it.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.flat().join(' ')}) ${node.failureSummary ?? ''}`),
  );
}
