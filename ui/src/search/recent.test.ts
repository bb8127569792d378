import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetRecent, readRecent, remember, useRecent, useRemember, withRecent } from './recent';

beforeEach(() => localStorage.clear());

describe('the list of recent ones', () => {
  it('has the newest first, each once, with the name it had last', () => {
    const list = withRecent([{ id: 'domain:a' }, { id: 'domain:b' }], { id: 'domain:b', name: 'B' });
    expect(list).toEqual([{ id: 'domain:b', name: 'B' }, { id: 'domain:a' }]);
  });

  it('forgets the oldest', () => {
    let list = withRecent([], { id: 'domain:first' });
    for (let at = 0; at < 12; at++) list = withRecent(list, { id: `domain:${at}` });
    expect(list).toHaveLength(12);
    expect(list.some((each) => each.id === 'domain:first')).toBe(false);
  });

  it('survives whatever stands in the storage', () => {
    expect(readRecent(null)).toEqual([]);
    expect(readRecent('{broken')).toEqual([]);
    expect(readRecent('{"id":"domain:a"}')).toEqual([]);
    expect(readRecent('[null, 3, {"id":"spoon:a"}, {"id":"domain:a","name":5}, {"id":"domain:b"}]')).toEqual([
      { id: 'domain:b' },
    ]);
  });
});

describe('the browser', () => {
  it('keeps what was remembered, and tells who looks', () => {
    const { result } = renderHook(useRecent);
    expect(result.current).toEqual([]);
    act(() => remember('job:ns/etl'));
    act(() => remember('nonsense'));
    expect(result.current).toEqual([{ id: 'job:ns/etl' }]);
    act(forgetRecent);
    expect(result.current).toEqual([]);
  });

  it('remembers a page when it is known', () => {
    const { rerender } = renderHook(({ id }: { id: string | undefined }) => useRemember(id), {
      initialProps: { id: undefined as string | undefined },
    });
    expect(localStorage.getItem('headwater.recent')).toBeNull();
    rerender({ id: 'run:42' });
    expect(readRecent(localStorage.getItem('headwater.recent'))).toEqual([{ id: 'run:42' }]);
  });
});
