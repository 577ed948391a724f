/** Least certainty of a claim that is shown as what accounts agree on; below it they perhaps tell one thing. */
export const SURE = 0.6;
