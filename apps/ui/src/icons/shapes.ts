/** One set: 24 box, strokes only, round caps and joins, colour of the text. Each is one path. */
export const plus = 'M12 5v14M5 12h14';
export const minus = 'M5 12h14';
export const check = 'm5 12.5 4.7 4.7L19 7.5';
export const close = 'm6 6 12 12M18 6 6 18';
export const back = 'M14.5 5 8 12l6.5 7';
export const forward = 'm9.5 5 6.5 7-6.5 7';
export const search = 'M4.5 11a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M16 16l4.5 4.5';
export const sliders =
  'M4 7.5h7.5M17 7.5h3M4 16.5h2.5M12 16.5h8M11.75 7.5a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0M6.75 16.5a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0';
export const menu =
  'M7 3.5v17M4 3.5v4.5a3 3 0 0 0 6 0V3.5M17 20.5v-6.5M17 14c-1.7 0-3-2-3-5.2 0-3 1.3-5.3 3-5.3s3 2.3 3 5.3c0 3.2-1.3 5.2-3 5.2z';
export const bag = 'M5.2 8.5h13.6l1 9.8a2 2 0 0 1-2 2.2H6.2a2 2 0 0 1-2-2.2zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11';
export const chat =
  'M12 4c-4.97 0-9 3.36-9 7.5 0 2.4 1.35 4.53 3.45 5.9L6 20.5l3.9-1.75c.68.16 1.38.25 2.1.25 4.97 0 9-3.36 9-7.5S16.97 4 12 4z';
export const receipt = 'M6 3.5h12v17l-2.4-1.6-2 1.6-1.6-1.6-1.6 1.6-2-1.6L6 20.5zM9.5 8.5h5M9.5 12.5h5';
export const trophy =
  'M8 4h8v5.5a4 4 0 0 1-8 0zM8 5.5H4.5V7A3.5 3.5 0 0 0 8 10.5M16 5.5h3.5V7a3.5 3.5 0 0 1-3.5 3.5M12 13.5v3M8.5 20h7M9.5 20c0-2 1-3.5 2.5-3.5s2.5 1.5 2.5 3.5';
export const callBell = 'M4 17.5h16M5.5 17.5v-1a6.5 6.5 0 0 1 13 0v1M12 10V7M10 7h4M9 20.5h6';
export const bell = 'M6 10.5a6 6 0 0 1 12 0c0 4 1.5 5.5 2 6.5H4c.5-1 2-2.5 2-6.5zM10 20h4';
export const trash =
  'M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5l.8 12a1.8 1.8 0 0 0 1.8 1.5h5.8a1.8 1.8 0 0 0 1.8-1.5l.8-12M10 10.5v5.5M14 10.5v5.5';
export const pencil = 'M4.5 19.5h4L19 9l-4-4L4.5 15.5zM12.5 7.5l4 4';
export const info = 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M12 11.5v4.5M12 8v.01';
export const warning = 'M12 4 21 19.5H3zM12 10v4.5M12 17v.01';
export const repeat =
  'M4.5 12a7.5 7.5 0 0 1 13-5.1L19.5 9M19.5 4.5V9H15M19.5 12a7.5 7.5 0 0 1-13 5.1L4.5 15M4.5 19.5V15H9';
export const clock = 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M12 7.5V12l3 2';
export const offline =
  'M4 4l16 16M2.5 9.5a14 14 0 0 1 5-3M21.5 9.5a14 14 0 0 0-9-3.9M6 13.2a9 9 0 0 1 4-2.3M18 13.2a9 9 0 0 0-2.3-1.6M9.3 16.6a4.3 4.3 0 0 1 5.4 0M12 19.5v.01';
export const people =
  'M5.5 8.5a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M2.5 19.5c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14.4c2.3.7 3.7 2.4 4 5.1';
export const globe =
  'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M3.5 12h17M12 3.5c2.3 2.4 3.5 5.2 3.5 8.5s-1.2 6.1-3.5 8.5c-2.3-2.4-3.5-5.2-3.5-8.5s1.2-6.1 3.5-8.5z';
export const soundOn = 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11';
export const soundOff = 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM16 9.5l5 5M21 9.5l-5 5';
export const card =
  'M5 5.5h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM3 10h18M6.5 15h4';
export const wave =
  'M7 12.5 4.9 9.7a1.4 1.4 0 0 1 2.2-1.7l3 3.6M10.1 11.6 6.6 6.9a1.4 1.4 0 0 1 2.2-1.7l3.6 4.6M12.4 9.8l-2.3-3a1.4 1.4 0 0 1 2.2-1.7l4.2 5.5V8.2a1.5 1.5 0 0 1 3 0v5.3a6.5 6.5 0 0 1-11.6 4L5 15.3';
export const pot =
  'M5 10.5h14v6a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3zM3 10.5h18M9 7.5c0-1.2 1-1.2 1-2.5M14 7.5c0-1.2 1-1.2 1-2.5';
export const qr =
  'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM20 14v2.5M17.5 20H20M14 19.5v.5M17.5 17h.01';
