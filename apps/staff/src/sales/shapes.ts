/** Icons of the sales page, in the manner of the shared set. */
export const calendarIcon =
  'M6.5 5.5h11A2.5 2.5 0 0 1 20 8v9.5a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5V8a2.5 2.5 0 0 1 2.5-2.5zM4 10.2h16M8.5 3.5v3.5M15.5 3.5v3.5';
export const downloadIcon = 'M12 4.5v11M7.5 11.2l4.5 4.3 4.5-4.3M4.5 17v1a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-1';
export const tableIcon = 'M4 5.5h16v13H4zM4 10h16M4 14.2h16M10 5.5v13';
export const lockIcon =
  'M7 10.5h10a1.5 1.5 0 0 1 1.5 1.5v6.5A1.5 1.5 0 0 1 17 20H7a1.5 1.5 0 0 1-1.5-1.5V12A1.5 1.5 0 0 1 7 10.5zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.5';
