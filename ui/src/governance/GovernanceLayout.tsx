import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import classes from './Governance.module.css';
import { SECTIONS, sectionOf } from './sections';

/** The pages of governance, with the way from one to the other. */
export function GovernanceLayout() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = sectionOf(path)?.to;
  const list = useRef<HTMLElement>(null);
  // On a narrow screen the name of the page may be outside of what is seen of the list.
  useEffect(() => {
    list.current?.querySelector('[data-here]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [here]);
  return (
    <div className={classes.page}>
      <nav ref={list} className={classes.sections} aria-label="Governance">
        {SECTIONS.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className={classes.section}
            data-here={here === to || undefined}
            aria-current={here === to ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}
