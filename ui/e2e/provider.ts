import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Person {
  name: string;
  roles: string[];
  domains: string[];
}

const KEY = 'the-key';
const HOUR = 3600;
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An identity provider on loopback: it says which key it signs with, and signs for whoever is named. */
export async function startProvider() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: KEY, use: 'sig', alg: 'RS256' }];
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(isKeys ? { keys } : { issuer: url, jwks_uri: `${url}/keys` }));
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    /** A token that says who somebody is, for an hour. */
    tokenOf({ name, roles, domains }: Person): string {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: url, sub: name, upn: name, roles, domains, iat: now, exp: now + HOUR };
      const content = `${encoded({ alg: 'RS256', typ: 'JWT', kid: KEY })}.${encoded(claims)}`;
      return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
