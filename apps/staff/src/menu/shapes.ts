/** Icons of the menu's own, in the manner of the shared set. */
export const grip = 'M9 6.5v.01M15 6.5v.01M9 12v.01M15 12v.01M9 17.5v.01M15 17.5v.01';
export const upload = 'M12 15.5v-11M7.5 9 12 4.5 16.5 9M4.5 15.5v3a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-3';
export const camera =
  'M4.5 8h3l1.6-2.5h5.8L16.5 8h3a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-8A1.5 1.5 0 0 1 4.5 8zM8.5 13a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0';
export const copy = 'M9 9h9.5v11H9zM5.5 15.5V4H15';
export const swap = 'M8 4.5v15M8 4.5 4.5 8M8 4.5 11.5 8M16 19.5v-15M16 19.5l-3.5-3.5M16 19.5l3.5-3.5';
