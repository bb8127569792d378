import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { useQuery } from 'urql';
import { FindingDomainsDocument } from '../../api/generated';
import { SEVERITIES, SUBJECTS, type FindingsAddress } from '../address';
import { severityWord } from '../words';
import { labelOf } from '../../ui/ids';

interface Props {
  address: FindingsAddress;
  narrow: (change: FindingsAddress) => void;
  /** How many findings each rule has, of those that pass. */
  policies: readonly { value: string; count: number }[];
}

const ANY = { value: '', label: 'any' };

/** Which findings are wanted. */
export function FindingFilters({ address, narrow, policies }: Props) {
  const [{ data }] = useQuery({ query: FindingDomainsDocument, requestPolicy: 'cache-first' });
  const domains = data?.domains.edges.map(({ node }) => node.name) ?? [];
  const withOwn = (values: readonly string[], own: string | undefined) =>
    own && !values.includes(own) ? [own, ...values] : values;
  return (
    <Group gap="sm" align="end" role="search">
      <NativeSelect
        label="Severity at least"
        value={address.severity ?? ''}
        data={[ANY, ...SEVERITIES.map((value) => ({ value, label: severityWord(value) }))]}
        onChange={(event) =>
          narrow({ severity: SEVERITIES.find((each) => each === event.currentTarget.value) })
        }
      />
      <NativeSelect
        label="Policy"
        value={address.policy ?? ''}
        data={[
          ANY,
          ...(address.policy && !policies.some(({ value }) => value === address.policy)
            ? [{ value: address.policy, label: `${address.policy} (0)` }]
            : []),
          ...policies.map(({ value, count }) => ({ value, label: `${value} (${count})` })),
        ]}
        onChange={(event) => narrow({ policy: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label="Domain"
        value={address.domain ?? ''}
        data={[ANY, ...withOwn(domains, address.domain)]}
        onChange={(event) => narrow({ domain: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label="About"
        value={address.about ?? ''}
        data={[ANY, ...SUBJECTS.map((value) => ({ value, label: `${severityWord(value)}s` }))]}
        onChange={(event) => narrow({ about: SUBJECTS.find((each) => each === event.currentTarget.value) })}
      />
      {address.product && (
        <NativeSelect
          label="Product"
          value={address.product}
          data={[ANY, { value: address.product, label: labelOf(address.product) }]}
          onChange={(event) => narrow({ product: event.currentTarget.value || undefined })}
        />
      )}
      <Checkbox
        label="Without what is excepted"
        checked={address.excepted === 'hide'}
        onChange={(event) => narrow({ excepted: event.currentTarget.checked ? 'hide' : undefined })}
        mb={8}
      />
    </Group>
  );
}
