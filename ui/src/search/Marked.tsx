import { Mark } from '@mantine/core';
import { segments, type Span } from './highlights';

/** A text with its matched parts marked. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  if (!spans.length) return <>{text}</>;
  return (
    <>
      {segments(text, spans).map((part, at) =>
        part.marked ? <Mark key={at}>{part.text}</Mark> : <span key={at}>{part.text}</span>,
      )}
    </>
  );
}
