import { createContext } from 'react';

/** Below this zoom only names are drawn, and larger. */
export const FAR = 0.42;

/** Whether the picture is looked at from far away: asked once for all of it, not by each node at each movement. */
export const FarContext = createContext(false);
