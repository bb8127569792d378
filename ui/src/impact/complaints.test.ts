import { CombinedError } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { isAboutProposal, rangeOfLine, readComplaints } from './complaints';

describe('what is wrong with a text', () => {
  it('is told by its place', () => {
    expect(readComplaints("x.yaml:3:1 $: expected ',' or ']'; got the end")).toEqual([
      { line: 3, column: 1, text: "$: expected ',' or ']'; got the end" },
    ]);
  });

  it('may be several things', () => {
    const all = readComplaints(
      'a b.yaml:2:1 $.product: is missing; name it; 17:10 $.pii: no text; c.yaml:18:5 $.name: missing',
    );
    expect(all.map((each) => [each.line, each.column])).toEqual([
      [2, 1],
      [17, 10],
      [18, 5],
    ]);
    expect(all[0]?.text).toBe('$.product: is missing; name it');
  });

  it('concerns the whole when it names no place', () => {
    expect(readComplaints('no known shape')).toEqual([
      { line: undefined, column: undefined, text: 'no known shape' },
    ]);
  });

  it('finds the line in the text', () => {
    const text = 'one\ntwo\n\nfour';
    expect(rangeOfLine(text, 2)).toEqual([4, 7]);
    expect(rangeOfLine(text, 3)).toEqual([8, 8]);
    expect(rangeOfLine(text, 4)).toEqual([9, 13]);
    expect(rangeOfLine(text, 5)).toBeUndefined();
  });

  it('is told apart from a server that is away', () => {
    const graphQLErrors = [{ message: 'x', extensions: { classification: 'USER' } }];
    expect(isAboutProposal(new CombinedError({ graphQLErrors }))).toBe(true);
    expect(isAboutProposal(new CombinedError({ networkError: new Error('away') }))).toBe(false);
    expect(
      isAboutProposal(
        new CombinedError({
          graphQLErrors: [{ message: 'x', extensions: { classification: 'DEPENDENCY' } }],
        }),
      ),
    ).toBe(false);
  });
});
