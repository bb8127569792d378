import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Failed, Loading } from '../ui/States';

interface Props<Value> {
  value: Value | null | undefined;
  error: CombinedError | undefined;
  retry: () => void;
  /** What is being loaded. */
  label: string;
  children: (value: Value) => ReactNode;
}

/** An answer in any of its states; old data stays on screen while new is loading or when loading it failed. */
export function Answered<Value>({ value, error, retry, label, children }: Props<Value>) {
  if (value == null) return error ? <Failed error={error} retry={retry} /> : <Loading label={label} />;
  return (
    <>
      {error && <Failed error={error} retry={retry} />}
      {children(value)}
    </>
  );
}
