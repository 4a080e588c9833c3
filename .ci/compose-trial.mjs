/**
 * Tries `docker compose` as a user meets it: nothing prepared, one command, the printed address; then taken down and
 * up again, where the graph and the key must be the same. Leaves nothing behind.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { createServer } from 'node:net';

const port = await freePort();
const environment = {
  ...process.env,
  COMPOSE_PROJECT_NAME: `telusur-trial-${process.pid}`,
  COMPOSE_PROGRESS: 'plain',
  TELUSUR_PORT: String(port),
};

try {
  const first = await up('The first start', '--build');
  await refusesStrangers();
  await cannotReadFiles();
  compose('down');
  const second = await up('The second start');
  assert.deepEqual(second, first, 'the graph and the key outlive the containers');
  console.log('docker compose works.');
} catch (error) {
  console.log(compose('logs', '--tail', '100'));
  throw error;
} finally {
  compose('down', '--volumes', '--remove-orphans');
}

/** Starts it, and reads the graph as the printed address allows. */
async function up(what, ...options) {
  const started = performance.now();
  compose('up', ...options, '--detach', '--wait', '--wait-timeout', '300');
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(0)} s until both were healthy.`);

  const health = await get('/api/health');
  assert.equal(health.status, 200);
  assert.equal(health.body.status, 'ok');

  const printed = compose('logs', '--no-log-prefix', 'telusur').match(
    /http:\/\/127\.0\.0\.1:(\d+)\/#key=(\S+)/,
  );
  assert.ok(printed, 'the log holds the address with the key');
  assert.equal(printed[1], String(port), 'the printed port is the published one');
  const key = printed[2];

  const graph = await get('/api/graph', { authorization: `Bearer ${key}` });
  assert.equal(graph.status, 200);
  assert.ok(graph.body.nodes.length > 0 && graph.body.edges.length > 0, 'the bundled texts are in the graph');
  assert.equal((await get('/')).status, 200, 'the explorer is served');
  const documents = compose('exec', '--no-TTY', 'telusur', 'telusur', 'documents');
  assert.match(documents, /ruang-siber/, 'commands run beside the server');
  return { key, total: graph.body.total, documents };
}

async function refusesStrangers() {
  assert.equal((await get('/api/graph')).status, 401, 'without the key nothing is read');
  assert.equal(
    (await get('/api/health', { host: 'elsewhere.example' })).status,
    403,
    'a foreign name is refused',
  );
}

/** Neo4j itself refuses, whatever comes through to it. */
async function cannotReadFiles() {
  const script = `
    import { readFileSync } from 'node:fs';
    import neo4j from 'neo4j-driver';
    const password = readFileSync(process.env.NEO4J_PASSWORD_FILE, 'utf8');
    const driver = neo4j.driver(process.env.NEO4J_URI, neo4j.auth.basic('neo4j', password));
    for (const url of ['file:///etc/passwd', 'http://telusur:${port}/']) {
      await driver.executeQuery('LOAD CSV FROM $url AS row RETURN row', { url }).then(
        () => console.log('read', url),
        (error) => console.log(error.code),
      );
    }
    await driver.close();`;
  const answers = compose('exec', '--no-TTY', 'telusur', 'node', '--input-type=module', '--eval', script);
  const refused = 'Neo.ClientError.Statement.ExternalResourceFailed';
  assert.deepEqual(answers.trim().split('\n'), [refused, refused]);
}

function compose(...args) {
  return execFileSync('docker', ['compose', ...args], {
    encoding: 'utf8',
    env: environment,
    maxBuffer: 2 ** 26,
  });
}

/** By node:http, because fetch does not let a caller choose the Host header; no connection outlives its answer. */
function get(path, headers = {}) {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.on('end', () => {
        const json = response.headers['content-type']?.includes('json');
        resolve({ status: response.statusCode, body: json ? JSON.parse(text) : text });
      });
    })
      .on('error', reject)
      .end();
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
