import { describe, expect, it } from 'vitest';
import { changes, codeOf, pretty, webAddress, type CodePlace } from './versions';

const code = (version: string): CodePlace => ({
  url: null,
  repoUrl: null,
  path: null,
  branch: null,
  tag: null,
  version,
});
const ids = (...all: string[]) => all.map((id) => ({ id }));

describe('what a version changed', () => {
  it('tells inputs and outputs that came and went, and another code', () => {
    const before = { codeLocation: code('1a'), inputs: ids('a', 'b'), outputs: ids('x') };
    const after = { codeLocation: code('2b'), inputs: ids('b', 'c'), outputs: ids('x', 'y') };
    expect(changes(before, after)).toEqual({
      addedInputs: ['c'],
      removedInputs: ['a'],
      addedOutputs: ['y'],
      removedOutputs: [],
      code: ['version 1a → 2b'],
    });
  });

  it('tells code that was not told before', () => {
    const same = { inputs: [], outputs: [] };
    expect(changes({ ...same, codeLocation: null }, { ...same, codeLocation: code('1a') }).code).toEqual([
      'version not told → 1a',
    ]);
  });
});

describe('where code lies', () => {
  it('reads the facet, and nothing from what is none', () => {
    const facet = (body: string) => [{ name: 'sourceCodeLocation', body }];
    expect(codeOf(facet('{"url":"https://git.example/x","version":7,"tag":""}'))).toMatchObject({
      url: 'https://git.example/x',
      version: null,
      tag: null,
    });
    expect(codeOf(facet('{broken'))).toBeNull();
    expect(codeOf([{ name: 'sql', body: '{}' }])).toBeNull();
  });

  it('links only to the web', () => {
    expect(webAddress('https://git.example/x')).toBe('https://git.example/x');
    expect(webAddress('javascript:alert(1)')).toBeUndefined();
    expect(webAddress('git@git.example:x.git')).toBeUndefined();
    expect(webAddress(null)).toBeUndefined();
  });
});

describe('pretty', () => {
  it('indents JSON and leaves other texts alone', () => {
    expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(pretty('a: 1')).toBe('a: 1');
  });
});
