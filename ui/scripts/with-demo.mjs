// Runs a command beside the built application with the demo loaded: `node scripts/with-demo.mjs npx playwright test`.
// Needs the services in HEADWATER_KAFKA, HEADWATER_NEO4J and HEADWATER_POSTGRES (./headwater services -- ...). With
// HEADWATER_URL it only waits until that server is ready, and loads nothing.
import { spawn } from 'node:child_process';
import { jar, java, ready, startApplication } from './application.mjs';

/** The exit code of a program that shares this one's output. */
const run = (command, args, env) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });

const given = process.env.HEADWATER_URL;
let app;
let code;
try {
  if (given) {
    await ready(given);
  } else {
    app = await startApplication();
    if (await run(java, [...jar, 'publish-demo', '--wait', '60'], app.env))
      throw new Error('the demo was not loaded');
  }
  const [command, ...args] = process.argv.slice(2);
  code = await run(command, args, app?.env ?? process.env);
} finally {
  await app?.stop();
}
process.exit(code);
