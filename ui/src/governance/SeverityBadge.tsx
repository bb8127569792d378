import { Tint } from '../dataset/Tint';
import { severitySign, severityWord } from './words';

/** How much something matters: a word, with a sign and a tint that only repeat it. */
export function SeverityBadge({ severity }: { severity: string }) {
  const { mark, color } = severitySign(severity);
  return (
    <Tint color={color}>
      <span aria-hidden>{mark} </span>
      {severityWord(severity)}
    </Tint>
  );
}

/** What a violation does to a manifest. */
export function EffectBadge({ effect }: { effect: string }) {
  return effect === 'DENY' ? (
    <Tint color="red" title="A manifest that breaks it is refused">
      <span aria-hidden>⊘ </span>denies
    </Tint>
  ) : (
    <Tint color="gray" title="A manifest that breaks it is taken, with a warning">
      warns
    </Tint>
  );
}
