import {
  ActionIcon,
  AppShell,
  Burger,
  Group,
  Kbd,
  NavLink,
  Text,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { currentSession, onSession } from '../api/session';
import { openFinder, Finder } from '../search/Finder';
import { Loading } from '../ui/States';
import classes from './Shell.module.css';

const Account = lazy(async () => ({ default: (await import('../access/Account')).Account }));
const SignIn = lazy(async () => ({ default: (await import('../access/SignIn')).SignIn }));

const PAGES = [
  { to: '/', label: 'Search' },
  { to: '/lineage', label: 'Lineage' },
  { to: '/impact', label: 'Impact' },
  { to: '/governance', label: 'Governance' },
  { to: '/identity', label: 'Identity' },
  { to: '/operations', label: 'Operations' },
] as const;

/** What every page stands in: the way to the others, the finder, and the colours. */
export function Shell() {
  const [open, { toggle, close }] = useDisclosure();
  const { isAsked } = useSyncExternalStore(onSession, currentSession);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const isHere = (to: string) => (to === '/' ? path === '/' : path.startsWith(to));
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { desktop: true, mobile: !open } }}
      padding="md"
    >
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" gap="md" wrap="nowrap">
          <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Pages" />
          <UnstyledButton component={Link} to="/" className={classes.brand}>
            <img src="/icon.svg" alt="" width={24} height={24} />
            <Text fw={700}>Headwater</Text>
          </UnstyledButton>
          <Group component="nav" aria-label="Pages" gap={4} visibleFrom="sm" wrap="nowrap">
            {PAGES.map(({ to, label }) => (
              <Link key={to} to={to} className={classes.page} data-here={isHere(to) || undefined}>
                {label}
              </Link>
            ))}
          </Group>
          <Group ml="auto" gap="xs" wrap="nowrap">
            <UnstyledButton className={classes.finder} onClick={openFinder}>
              <span>Find anything…</span>
              <Kbd size="xs">Ctrl K</Kbd>
            </UnstyledButton>
            <ColorSwitch />
            {!isAsked && (
              <Suspense>
                <Account />
              </Suspense>
            )}
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" hiddenFrom="sm">
        {PAGES.map(({ to, label }) => (
          <NavLink key={to} component={Link} to={to} label={label} active={isHere(to)} onClick={close} />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="main">
        {isAsked ? (
          <Suspense fallback={<Loading label="Sign in" lines={3} />}>
            <SignIn />
          </Suspense>
        ) : (
          <Outlet />
        )}
      </AppShell.Main>
      <Finder />
    </AppShell>
  );
}

function ColorSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = { auto: 'light', light: 'dark', dark: 'auto' } as const;
  const sign = { auto: '◐', light: '☀', dark: '☾' }[colorScheme];
  return (
    <ActionIcon
      variant="default"
      size="md"
      aria-label={`Colours: ${colorScheme}. Change to ${next[colorScheme]}`}
      title={`Colours: ${colorScheme}`}
      onClick={() => setColorScheme(next[colorScheme])}
    >
      {sign}
    </ActionIcon>
  );
}
