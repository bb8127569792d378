import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAUSE, REST, useText } from './useText';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The text with an address that does not follow by itself: the test says when it does. */
function start(inAddress?: string) {
  const sent: (string | undefined)[] = [];
  const { result, rerender } = renderHook(({ q }) => useText(q, (text) => sent.push(text)), {
    initialProps: { q: inAddress },
  });
  const pause = () => act(() => vi.advanceTimersByTime(PAUSE));
  const type = (text: string) => act(() => result.current.type(text));
  return {
    now: () => result.current,
    sent,
    pause,
    type,
    address: (q: string | undefined) => rerender({ q }),
  };
}

describe('the text of a search', () => {
  it('is searched once typing pauses, before the address follows', () => {
    const { now, sent, pause, type } = start();
    type('or');
    type('ord');
    expect(now().asked).toBeUndefined();
    pause();
    expect(now()).toMatchObject({ typed: 'ord', asked: 'ord' });
    expect(sent).toEqual(['ord']);
  });

  it('is not set back by an address that lags behind', () => {
    const { now, sent, pause, type, address } = start();
    type('ord');
    pause();
    type('orders');
    pause();
    type('orders_a');
    address('ord');
    expect(now()).toMatchObject({ typed: 'orders_a', asked: 'orders' });
    address('orders');
    expect(now()).toMatchObject({ typed: 'orders_a', asked: 'orders' });
    pause();
    expect(sent).toEqual(['ord', 'orders', 'orders_a']);
  });

  it('follows the address when somebody goes back or follows a link', () => {
    const { now, type, pause, address } = start('first');
    type('second');
    pause();
    address('second');
    address('first');
    expect(now()).toMatchObject({ typed: 'first', asked: 'first' });
    address(undefined);
    expect(now()).toMatchObject({ typed: '', asked: undefined });
  });

  it('does not wait when it is cleared, or when Enter is pressed', () => {
    const { now, sent, type } = start('first');
    type('');
    expect(sent).toEqual([undefined]);
    type('new');
    expect(sent).toEqual([undefined]);
    act(() => void now().askNow());
    expect(sent).toEqual([undefined, 'new']);
    act(() => vi.advanceTimersByTime(10 * PAUSE));
    expect(sent).toHaveLength(2);
  });

  it('does not wait after a rest, unless it is but a letter or two', () => {
    const { now, sent, type } = start();
    type('orders');
    expect(now().asked).toBe('orders');
    type('orders_a');
    expect(sent).toEqual(['orders']);
    act(() => vi.advanceTimersByTime(REST));
    expect(sent).toEqual(['orders', 'orders_a']);
    type('o');
    expect(sent).toHaveLength(2);
    act(() => vi.advanceTimersByTime(PAUSE));
    expect(sent).toEqual(['orders', 'orders_a', 'o']);
  });
});
