import { createContext, use } from 'react';

export type Side = 'up' | 'down';

/** What a reader can do with what is drawn. */
export interface Actions {
  expand(id: string, side: Side | 'both'): void;
  collapse(id: string, side: Side | 'both'): void;
  openPanel(id: string): void;
  focusOn(id: string): void;
  toggleColumns(id: string): void;
  searchColumns(id: string, text: string): void;
  pickColumn(id: string | undefined): void;
  toggleGroup(id: string): void;
  light(id: string | undefined): void;
}

const nothing = () => undefined;

export const ActionContext = createContext<Actions>({
  ...{ expand: nothing, collapse: nothing, openPanel: nothing, focusOn: nothing, toggleColumns: nothing },
  ...{ searchColumns: nothing, pickColumn: nothing, toggleGroup: nothing, light: nothing },
});

export function useActions(): Actions {
  return use(ActionContext);
}
