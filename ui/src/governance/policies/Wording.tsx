import { Button, Code, Group, Text, Title } from '@mantine/core';
import type { PolicyWordingFragment } from '../../api/generated';
import { ButtonLink } from '../../ui/ButtonLink';
import { Time } from '../../ui/Time';
import classes from '../Governance.module.css';
import { EffectBadge, SeverityBadge } from '../SeverityBadge';
import { Examples } from './Examples';
import { severityWord } from '../words';

interface Props {
  wording: PolicyWordingFragment;
  mayGovern: boolean;
  onRetire: () => void;
}

/** A rule as it holds in one scope. */
export function Wording({ wording, mayGovern, onRetire }: Props) {
  const { id, scope, title, severity, effect, appliesTo, description, when, require, message } = wording;
  const { controls, references, tests, isStarter, publishedAt, publishedBy } = wording;
  return (
    <>
      <Group justify="space-between" align="start" mb="sm">
        <div>
          <Title order={2} size="h4">
            {scope === 'global' ? 'Everywhere' : `In ${scope}`}
          </Title>
          <Group gap="xs" mt={4}>
            <SeverityBadge severity={severity} />
            <EffectBadge effect={effect} />
            <Text size="sm" c="dimmed">
              about {severityWord(appliesTo)}s
            </Text>
          </Group>
        </div>
        {mayGovern && (
          <Group gap="xs">
            <ButtonLink to="/governance/draft" search={{ policy: id, scope }}>
              Change…
            </ButtonLink>
            <Button variant="default" size="compact-sm" onClick={onRetire}>
              Retire…
            </Button>
          </Group>
        )}
      </Group>
      <dl className={classes.facts}>
        <dt>Title</dt>
        <dd>{title}</dd>
        {description && (
          <>
            <dt>Why</dt>
            <dd>{description}</dd>
          </>
        )}
        <dt>Which</dt>
        <dd>
          {when ? (
            <Code block className={classes.code} children={when} />
          ) : (
            `every ${severityWord(appliesTo)}`
          )}
        </dd>
        <dt>Must be true</dt>
        <dd>
          <Code block className={classes.code}>
            {require}
          </Code>
        </dd>
        <dt>Said of a violation</dt>
        <dd>{message}</dd>
        <dt>Serves</dt>
        <dd>{references.join(', ') || 'no clause is named'}</dd>
        <dt>Controls</dt>
        <dd>{controls.join(', ') || 'none is named'}</dd>
        <dt>Tests</dt>
        <dd>
          <Examples tests={tests} />
        </dd>
        <dt>Published</dt>
        <dd>
          {isStarter ? (
            'comes with Headwater; publish one of the same id, or retire it, to be rid of it'
          ) : (
            <>
              <Time at={publishedAt} /> by {publishedBy}
            </>
          )}
        </dd>
      </dl>
    </>
  );
}
