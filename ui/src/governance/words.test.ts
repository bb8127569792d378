import { expect, it } from 'vitest';
import { subjectParts, subjectText } from './words';

it('leads from what breaks a rule to what has a page', () => {
  expect(subjectParts('product:crm/contact-history')).toEqual([{ id: 'product:crm/contact-history' }]);
  expect(subjectParts('port:marketing/campaign-audience/out/AUDIENCE/FIRST%20NAME')).toEqual([
    { words: 'FIRST NAME of AUDIENCE in ' },
    { id: 'product:marketing/campaign-audience' },
  ]);
  expect(subjectParts('port:crm/contacts/out/topic')[0]).toEqual({ words: 'topic in ' });
});

it('names both ends of a flow, and what is no id as it stands', () => {
  expect(subjectText('dataset:k/a->dataset:h/b')).toBe('a → b');
  expect(subjectText('product:crm/a->product:logistics/b')).toBe('a → b');
  expect(subjectParts('something')).toEqual([{ words: 'something' }]);
});
