// Fails when the JavaScript that every first visit loads is more than 250 KB gzipped.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const MOST = 250_000;
const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1]);
const size = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length, 0);
console.log(`first load: ${(size / 1000).toFixed(0)} KB of JavaScript gzipped, at most ${MOST / 1000} KB`);
if (!scripts.length || size > MOST) process.exit(1);
