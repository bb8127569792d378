import { describe, expect, it } from 'vitest';
import { guessFormat, toBody, toChange } from './proposal';

describe('a proposal', () => {
  it('is sent as what it is', () => {
    expect(toChange({ way: 'file', file: 'a.yaml', text: 'x: 1' })).toEqual({
      manifest: 'x: 1',
      file: 'a.yaml',
    });
    const schema = {
      way: 'schema',
      dataset: 'dataset:n/a',
      format: 'AVRO',
      file: 'a.avsc',
      text: '{}',
    } as const;
    expect(toChange(schema).schema).toEqual({ dataset: 'dataset:n/a', format: 'AVRO', text: '{}' });
    expect(JSON.parse(toBody(schema))).toEqual({
      proposals: [{ file: 'a.avsc', schema: { dataset: 'dataset:n/a', format: 'AVRO', text: '{}' } }],
    });
  });

  it('knows a schema by its name or its text', () => {
    expect(guessFormat('a.avsc', '')).toBe('AVRO');
    expect(guessFormat('', '{"type": "record", "fields": []}')).toBe('AVRO');
    expect(guessFormat('', 'syntax = "proto3";')).toBe('PROTOBUF');
    expect(guessFormat('', '{"properties": {}}')).toBe('JSON_SCHEMA');
    expect(guessFormat('', '- name: id\n  type: int')).toBe('COLUMNS');
    expect(guessFormat('', 'hello')).toBeUndefined();
  });
});
