import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { holds } from '../../access/roles';
import { useViewer } from '../../access/useViewer';
import { change, messageOf } from '../../api/client';
import { sendOrThrow } from '../../api/http';
import { KeepReportDocument } from '../../api/generated';
import { ButtonLink } from '../../ui/ButtonLink';
import { save } from '../../lineage/export/file';
import { AskDialog } from '../../ui/AskDialog';
import { StartErasure } from '../erasures/StartErasure';
import type { Report } from './Facts';
import { downloadPath, fileOf, FORMATS, type Format } from './links';

const closeButtonProps = { 'aria-label': 'Close this message' };

/** What can be done with a report: keep it, compare it, take it away. */
export function ReportActions({ report }: { report: Report }) {
  const navigate = useNavigate();
  const viewer = useViewer();
  const [keeping, setKeeping] = useState(false);
  const [erasing, setErasing] = useState(false);
  const [taking, setTaking] = useState<Format>();
  const { id, kind, domain, asOf, column } = report;

  const take = async (format: Format) => {
    setTaking(format);
    try {
      // Fetched with the token of this window; a plain link would carry none.
      const answer = await sendOrThrow(downloadPath({ id, kind, domain, asOf, column }, format));
      save(await answer.blob(), fileOf({ kind, domain }, asOf, format));
    } catch (error) {
      notifications.show({ closeButtonProps, color: 'red', title: 'Not saved', message: messageOf(error) });
    }
    setTaking(undefined);
  };

  return (
    <Group gap="xs" mb="md" role="group" aria-label="Of this report">
      {FORMATS.map((format) => (
        <Button
          key={format}
          variant="default"
          size="compact-sm"
          loading={taking === format}
          aria-label={`Download as ${format.toUpperCase()}`}
          onClick={() => void take(format)}
        >
          ↓ {format.toUpperCase()}
        </Button>
      ))}
      {id ? (
        <ButtonLink to="/governance/comparison" search={{ earlier: id }}>
          Compare with now
        </ButtonLink>
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => setKeeping(true)}>
          Keep…
        </Button>
      )}
      <ButtonLink to="/governance/reports" search={{ kind }}>
        Kept ones
      </ButtonLink>
      {kind === 'ERASURE_PLAN' && column && viewer && holds(viewer, 'governance') && (
        <Button variant="default" size="compact-sm" onClick={() => setErasing(true)}>
          Start an erasure…
        </Button>
      )}
      {keeping && (
        <AskDialog
          title="Keep this report"
          sentences={[
            'It is written anew as of the same time and kept for good, with its hash.',
            'Later ones can be compared with it.',
          ]}
          confirm="Keep"
          done="The report is kept."
          act={async ({ by }) => {
            const { keepReport } = await change(KeepReportDocument, { kind, domain, asOf, column, by }, [
              'ComplianceReport',
            ]);
            if (keepReport.id) {
              await navigate({ to: '/governance/report', search: { id: keepReport.id } });
            }
          }}
          onClose={() => setKeeping(false)}
        />
      )}
      {erasing && column && <StartErasure column={column} onClose={() => setErasing(false)} />}
    </Group>
  );
}
