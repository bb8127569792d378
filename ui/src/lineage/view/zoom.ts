/** Below this zoom only names are drawn, and larger. */
export const FAR = 0.42;
