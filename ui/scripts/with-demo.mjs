// Runs a command beside the built application with the demo loaded: `node scripts/with-demo.mjs npx playwright test`.
// Needs the services in HEADWATER_KAFKA, HEADWATER_NEO4J and HEADWATER_POSTGRES (./headwater services -- ...). With
// HEADWATER_URL it only waits until that server is ready, and loads nothing.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
const jar = ['-Xmx384m', '-XX:+UseSerialGC', '-jar', join(root, 'target/quarkus-app/quarkus-run.jar')];
const START_MS = 120_000;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The exit code of a program that shares this one's output. */
const run = (command, args, env) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });

async function ready(url, isAlive) {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && isAlive()) {
    try {
      if ((await fetch(`${url}/q/health/ready`)).ok) return;
    } catch {
      // It does not listen yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} is not ready`);
}

const given = process.env.HEADWATER_URL;
const folder = mkdtempSync(join(tmpdir(), 'headwater-pages-'));
let app;
let code;
try {
  let env = process.env;
  if (given) {
    await ready(given, () => true);
  } else {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const log = openSync(join(folder, 'headwater.log'), 'w');
    env = {
      ...env,
      HEADWATER_URL: url,
      HEADWATER_DATA: join(folder, 'app'),
      QUARKUS_HTTP_HOST: '127.0.0.1',
      QUARKUS_HTTP_PORT: String(port),
    };
    app = spawn(java, jar, { stdio: ['ignore', log, log], env });
    await ready(url, () => app.exitCode === null).catch((error) => {
      console.error(readFileSync(join(folder, 'headwater.log'), 'utf8').slice(-4000));
      throw error;
    });
    if (await run(java, [...jar, 'publish-demo', '--wait', '60'], env))
      throw new Error('the demo was not loaded');
  }
  const [command, ...args] = process.argv.slice(2);
  code = await run(command, args, env);
} finally {
  if (app && app.exitCode === null) {
    const ended = new Promise((resolve) => app.on('exit', resolve));
    app.kill();
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
process.exit(code);
