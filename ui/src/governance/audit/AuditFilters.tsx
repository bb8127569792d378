import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { time } from '../../ui/address';
import { OUTCOMES, type AuditAddress } from '../address';
import { severityWord } from '../words';

interface Props {
  address: AuditAddress;
  narrow: (change: AuditAddress) => void;
}

/** Which events are wanted; asked for when Enter is pressed, for texts are compared whole. */
export function AuditFilters({ address, narrow }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const read = (name: string) => {
      const value = given.get(name);
      return typeof value === 'string' && value.trim() ? value.trim() : undefined;
    };
    narrow({
      who: read('who'),
      action: read('action'),
      subject: read('subject'),
      outcome: OUTCOMES.find((each) => each === given.get('outcome')),
      // Inputs of times know no zone; UTC is what the events are told in.
      from: time(read('from') && `${read('from')}Z`),
      to: time(read('to') && `${read('to')}Z`),
    });
  };
  const texts = [
    ['who', 'Who', 'Name of a principal', address.who],
    ['action', 'Action', 'e.g. classify', address.action],
    ['subject', 'Subject', 'An id', address.subject],
  ] as const;
  const times = [
    ['from', 'From (UTC)', address.from],
    ['to', 'Before (UTC)', address.to],
  ] as const;
  return (
    // What the address says replaces what was typed.
    <form key={JSON.stringify(address)} onSubmit={submit} role="search">
      <Group gap="sm" align="end">
        {texts.map(([name, label, placeholder, value]) => (
          <TextInput
            key={name}
            name={name}
            label={label}
            placeholder={placeholder}
            defaultValue={value ?? ''}
            style={{ flex: '1 1 150px' }}
          />
        ))}
        <NativeSelect
          name="outcome"
          label="Outcome"
          defaultValue={address.outcome ?? ''}
          data={[
            { value: '', label: 'any' },
            ...OUTCOMES.map((value) => ({ value, label: severityWord(value) })),
          ]}
        />
        {times.map(([name, label, value]) => (
          <TextInput
            key={name}
            name={name}
            type="datetime-local"
            label={label}
            defaultValue={value?.slice(0, 16) ?? ''}
          />
        ))}
        <Button type="submit" variant="default">
          Search
        </Button>
        {Object.values(address).some((each) => each !== undefined) && (
          <Button
            variant="subtle"
            onClick={() =>
              narrow({
                ...{ who: undefined, action: undefined, subject: undefined },
                ...{ outcome: undefined, from: undefined, to: undefined },
              })
            }
          >
            Clear
          </Button>
        )}
      </Group>
    </form>
  );
}
