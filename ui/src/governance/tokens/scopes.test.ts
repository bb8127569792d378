import { expect, it } from 'vitest';
import { namesOf, scopeSentence } from './scopes';

it('reads names by lines or commas, each once', () => {
  expect(namesOf(' kafka://b:9092\n\nspark*, spark* ,crm ')).toEqual(['kafka://b:9092', 'spark*', 'crm']);
  expect(namesOf('  ')).toEqual([]);
});

it('says what a token may do, the least first', () => {
  expect(scopeSentence(['READ', 'INGEST', 'IMPACT'])).toBe(
    'send OpenLineage events of its namespaces, ask what a change would break and read whatever a viewer may',
  );
  expect(scopeSentence(['METRICS'])).toBe('read the metrics');
});
