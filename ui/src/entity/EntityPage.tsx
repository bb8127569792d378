import { Box } from '@mantine/core';
import { Navigate, useSearch } from '@tanstack/react-router';
import { addressOf } from '../search/open';
import { parseId } from '../ui/ids';
import classes from './Entity.module.css';
import { DomainPage } from './DomainPage';
import { JobPage } from './JobPage';
import { NotFound } from './parts';
import { ProductPage } from './ProductPage';
import { RunPage } from './RunPage';

/** The page of a job, run, product or domain, by the kind that its id names. */
export function EntityPage() {
  const { id } = useSearch({ from: '/entity' });
  return (
    <Box maw={1200} mx="auto" className={classes.page}>
      <Page key={id} id={id} />
    </Box>
  );
}

function Page({ id }: { id: string }) {
  switch (parseId(id)?.kind) {
    case 'job':
      return <JobPage id={id} />;
    case 'run':
      return <RunPage id={id} />;
    case 'product':
      return <ProductPage id={id} />;
    case 'domain':
      return <DomainPage id={id} />;
    case 'dataset':
    case 'column':
      return <Navigate {...addressOf(id)} replace />;
    case undefined:
      return <NotFound id={id} reason="It is no id: ids begin with a kind, such as job: or domain:." />;
  }
}
