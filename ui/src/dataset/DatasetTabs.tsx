import { Tabs } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { ClassificationTab } from '../classification/ClassificationTab';
import { TABS } from '../entity/address';
import { ActivityTab } from './activity/ActivityTab';
import { ColumnsTab } from './columns/ColumnsTab';
import { ConsumersTab } from './consumers/ConsumersTab';
import type { HeaderDataset } from './DatasetHeader';
import classes from './Dataset.module.css';
import { HistoryTab } from './history/HistoryTab';
import { LineageTab } from './lineage/LineageTab';
import { NamesTab } from './names/NamesTab';
import { OverviewTab } from './overview/OverviewTab';
import { RunsTab } from './runs/RunsTab';

type Tab = (typeof TABS)[number];

interface Props {
  dataset: HeaderDataset;
  tab: Tab;
  column: string | undefined;
  onTab: (tab: Tab) => void;
  onColumn: (column: string | undefined) => void;
}

/** What is known of the dataset, by what one wants to know; only the open tab asks the server. */
export function DatasetTabs({ dataset, tab, column, onTab, onColumn }: Props) {
  const { id } = dataset;
  const list = useRef<HTMLDivElement>(null);
  // On a narrow screen the open tab may be outside of what is seen of the list.
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [tab]);
  const open: Record<Tab, () => ReactNode> = {
    overview: () => <OverviewTab id={id} />,
    columns: () => <ColumnsTab id={id} open={column} onOpen={onColumn} />,
    classification: () => <ClassificationTab id={id} name={dataset.name} />,
    lineage: () => <LineageTab id={id} />,
    runs: () => <RunsTab id={id} />,
    consumers: () => <ConsumersTab id={id} />,
    history: () => <HistoryTab id={id} />,
    activity: () => <ActivityTab dataset={dataset} />,
    names: () => <NamesTab id={id} />,
  };
  return (
    <Tabs value={tab} onChange={(next) => onTab(next as Tab)} keepMounted={false}>
      <Tabs.List ref={list} className={classes.tabs} aria-label="About this dataset">
        {TABS.map((each) => (
          <Tabs.Tab key={each} value={each} tt="capitalize">
            {each}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABS.map((each) => (
        <Tabs.Panel key={each} value={each} pt="md" className={classes.texts}>
          {each === tab && open[each]()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
