/** The directions in which the folders may import; `npm run check` fails where one is crossed. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'graph-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^graph/' },
      to: { path: '^(web|loaders|tests)/|^telusur\\.ts$' },
    },
    {
      name: 'loaders-import-graph-only',
      severity: 'error',
      from: { path: '^loaders/' },
      to: { path: '^(web|tests)/|^telusur\\.ts$' },
    },
    {
      name: 'web-knows-the-graph-by-its-model-and-contract',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(graph|loaders|tests)/|^telusur\\.ts$',
        pathNot:
          '^graph/(model|editing/correction|api/contract|api/editing-contract|export/(format|csv))\\.ts$',
      },
    },
    {
      name: 'browser-code-uses-nothing-of-node',
      severity: 'error',
      from: { path: '^web/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-driver-stays-on-the-server',
      severity: 'error',
      from: { path: '^web/|^graph/(model|editing/correction|api/contract|api/editing-contract)\\.ts$' },
      to: { path: 'node_modules/(neo4j-driver|hono|@hono|csv-parse|commander)' },
    },
    {
      name: 'the-contract-imports-types-only',
      severity: 'error',
      from: { path: '^graph/(model|editing/correction|api/contract|api/editing-contract)\\.ts$' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'what-browsers-export-is-made-of-the-model-alone',
      severity: 'error',
      from: { path: '^graph/export/(format|attributes|csv|gexf|graphml|json-ld|xml)\\.ts$' },
      to: {
        path: '^graph/',
        pathNot: '^graph/(model|export/(format|attributes|csv|gexf|graphml|json-ld|xml))\\.ts$',
      },
    },
    {
      name: 'extraction-needs-no-database',
      severity: 'error',
      from: { path: '^loaders/' },
      to: {
        path: 'node_modules/neo4j-driver|^graph/(database|schema|query|api)/',
        pathNot: '^graph/api/contract\\.ts$',
      },
    },
    {
      name: 'nothing-imports-tests-or-the-command-line',
      severity: 'error',
      from: { pathNot: '^tests/|^vitest\\.config\\.ts$' },
      to: { path: '^tests/|^telusur\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
