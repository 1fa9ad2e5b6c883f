/** The plan of a floor, in steps; a table covers `table` of them from its place, which is its upper left corner. */
export const FLOOR_PLAN = { width: 36, height: 24, table: { width: 4, height: 3 } } as const;
