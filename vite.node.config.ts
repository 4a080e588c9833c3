import { defineConfig } from 'vite';

/** Builds the command line: `dist/telusur.js`, with a chunk for each command so that none loads what it does not need. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'telusur.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: 'node/[name]-[hash].js' },
    },
  },
});
