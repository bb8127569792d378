import { Text } from '@mantine/core';
import { Tint } from '../dataset/Tint';
import { KIND_MARKS, LEVEL_SIGNS, type Level } from './levels';

/** How closely something is to be held: a word, with a sign and a tint that only repeat it. */
export function LevelBadge({ level, title }: { level: Level | null | undefined; title?: string }) {
  if (!level) {
    return (
      <Text span size="sm" c="dimmed">
        no level is said
      </Text>
    );
  }
  const { word, mark, color } = LEVEL_SIGNS[level];
  return (
    <Tint color={color} {...(title ? { title } : {})}>
      <span aria-hidden>{mark} </span>
      {word}
    </Tint>
  );
}

interface Kind {
  id: string;
  title: string;
  isSpecial?: boolean;
}

/** Kinds of personal data; those of a special category are marked. */
export function KindBadges({ kinds }: { kinds: readonly Kind[] }) {
  return (
    <>
      {kinds.map(({ id, title, isSpecial }) => (
        <Tint
          key={id}
          color={isSpecial ? 'red' : 'grape'}
          title={isSpecial ? 'A special category (GDPR Article 9)' : 'Personal data'}
        >
          <span aria-hidden>{isSpecial ? KIND_MARKS.special : KIND_MARKS.personal} </span>
          {title.toLowerCase()}
        </Tint>
      ))}
    </>
  );
}
