/** What the canvas can be taken away as, in the order of the menu. */
export const downloadFormats = ['png', 'graphml', 'gexf', 'csv', 'nodes-csv', 'jsonld'] as const;

export type DownloadFormat = (typeof downloadFormats)[number];
