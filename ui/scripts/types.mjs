// Writes src/api/generated.ts: the types of every operation in src/**/*.graphql, from the schema that the
// server is held to. A renamed field fails here, or in the type check behind it.
import { codegen } from '@graphql-codegen/core';
import * as documentPlugin from '@graphql-codegen/typed-document-node';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, printSchema, validate } from 'graphql';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schema = buildSchema(readFileSync(join(root, '../graph-schema/headwater.graphql'), 'utf8'));
const files = readdirSync(join(root, 'src'), { recursive: true })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => join('src', file))
  .sort();
const documents = files.map((file) => ({
  location: file,
  document: parse(readFileSync(join(root, file), 'utf8')),
}));

const all = { kind: 'Document', definitions: documents.flatMap(({ document }) => document.definitions) };
const errors = validate(schema, all);
if (errors.length) {
  for (const error of errors) console.error(String(error.message));
  process.exit(1);
}
const text = await codegen({
  filename: 'generated.ts',
  schema: parse(printSchema(schema)),
  documents,
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    skipTypename: false,
    avoidOptionals: { field: true },
    scalars: { DateTime: 'string', BigInteger: 'number' },
  },
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations: operationsPlugin, documents: documentPlugin },
});
writeFileSync(join(root, 'src/api/generated.ts'), `/* eslint-disable */\n${text}`);
console.log(`types of ${files.length} files of operations`);
