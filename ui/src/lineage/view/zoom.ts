import { createContext } from 'react';

/** Below this zoom only names are drawn, and larger. */
export const FAR = 0.42;

/** Whether the picture is looked at from far away: asked once for all of it, not by each node at each movement. */
export const FarContext = createContext(false);

/** So many of the larger letters have room in a box. */
const LETTERS = 19;

/** A name as it is seen from far away; cutting hundreds of them off by style costs time at every frame. */
export function shortened(name: string): string {
  return name.length > LETTERS ? `…${name.slice(1 - LETTERS)}` : name;
}
