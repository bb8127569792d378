import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { messageOf } from '../../api/client';
import { labelOf } from '../../ui/ids';
import type { Answer } from '../data/load';
import { csvOf } from '../export/csv';
import { fileName, pngOf, save } from '../export/file';
import { svgOf } from '../export/svg';
import type { Arranged } from './useArrangement';

/** Takes away what is shown, as a drawing, a picture or a table. */
export function ExportMenu({
  arranged,
  answer,
  asOf,
}: {
  arranged: Arranged;
  answer: Answer;
  asOf?: string | undefined;
}) {
  const { scene, arrangement } = arranged;
  const root = answer.focus.column ?? answer.focus.root;
  const draw = (at: Date) => {
    const time = `${at.toISOString().slice(0, 16)}Z`;
    const caption = `Lineage of ${labelOf(root)}, ${time}: ${scene.picture.nodes.length} of ${answer.totalNodes} nodes`;
    return svgOf(scene, arrangement, caption);
  };
  const kinds = [
    ['SVG', 'svg', async (at: Date) => new Blob([draw(at).svg], { type: 'image/svg+xml' })],
    ['PNG', 'png', (at: Date) => pngOf(draw(at))],
    [
      'CSV of edges',
      'csv',
      async () => new Blob([csvOf(scene.picture, scene.columnEdges)], { type: 'text/csv' }),
    ],
  ] as const;
  const take = async (ending: string, make: (at: Date) => Promise<Blob>) => {
    const at = asOf ? new Date(asOf) : new Date();
    try {
      save(await make(at), fileName(root, at, ending));
    } catch (error) {
      notifications.show({ color: 'red', message: messageOf(error) });
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs">
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map(([label, ending, make]) => (
          <Menu.Item key={ending} onClick={() => void take(ending, make)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
