// The built application beside services that run: HEADWATER_KAFKA, HEADWATER_NEO4J and HEADWATER_POSTGRES name them.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const START_MS = 120_000;

/** What runs the application; arguments may follow. */
export const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
export const jar = ['-Xmx384m', '-XX:+UseSerialGC', '-jar', join(root, 'target/quarkus-app/quarkus-run.jar')];

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Waits until a server can answer. */
export async function ready(url, isAlive = () => true) {
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

/** Starts it on a free port with a folder of its own, which goes when it is stopped. */
export async function startApplication(settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-pages-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    ...settings,
    HEADWATER_URL: url,
    HEADWATER_DATA: join(folder, 'app'),
    QUARKUS_HTTP_HOST: '127.0.0.1',
    QUARKUS_HTTP_PORT: String(port),
  };
  const log = join(folder, 'headwater.log');
  const output = openSync(log, 'w');
  const app = spawn(java, jar, { stdio: ['ignore', output, output], env });
  const stop = async () => {
    if (app.exitCode === null) {
      const ended = new Promise((resolve) => app.on('exit', resolve));
      app.kill();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(url, () => app.exitCode === null);
  } catch (error) {
    console.error(readFileSync(log, 'utf8').slice(-4000));
    await stop();
    throw error;
  }
  return { url, env, stop };
}
