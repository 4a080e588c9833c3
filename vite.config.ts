import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** `npm run dev` uses a server that already runs, where this names its address. */
const given = process.env['TELUSUR_API'];
/** In the address that the server prints, once that has come whole. */
const KEY = /#key=\S+(?=\s)/;

export default defineConfig(async ({ command }): Promise<UserConfig> => {
  const own = command === 'serve' && given === undefined ? await freePort() : null;
  return {
    root: fileURLToPath(new URL('web', import.meta.url)),
    base: './',
    plugins: own === null ? [] : [apiBehind(own)],
    build: {
      outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
      emptyOutDir: true,
      target: 'es2023',
      // Fonts and pictures as files: the content security policy admits no data: addresses for them.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
    server: {
      host: '127.0.0.1',
      proxy: {
        '/api': {
          target: given ?? `http://127.0.0.1:${own ?? 0}`,
          changeOrigin: true,
          // The server takes what writes from its own pages alone, and this one is Vite's.
          configure: (proxy) => proxy.on('proxyReq', (request) => request.removeHeader('origin')),
        },
      },
    },
  };
});

/** Runs the server from its sources beside Vite, and ends it with Vite. Vite itself serves the explorer. */
function apiBehind(port: number): Plugin {
  return {
    name: 'telusur-api',
    configureServer(vite) {
      const telusur = fileURLToPath(new URL('telusur.ts', import.meta.url));
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', telusur, 'start', '--host', '127.0.0.1', '--port', String(port)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let printed = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (KEY.test(printed)) return;
        printed += text;
        const [key] = KEY.exec(printed) ?? [];
        const [page] = vite.resolvedUrls?.local ?? [];
        if (key !== undefined && page !== undefined)
          vite.config.logger.info(`  To add and correct as well, with the key: ${page}${key}`);
      });
      const stop = (): boolean => child.kill('SIGTERM');
      process.once('exit', stop);
      vite.httpServer?.once('close', stop);
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string')
    throw new Error('No free port on the loopback address');
  return address.port;
}
