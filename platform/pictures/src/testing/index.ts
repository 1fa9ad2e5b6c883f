export { bomb } from './bomb.ts';
export { notesIn, plainPicture, snapshot } from './snapshot.ts';
