import { wordsAreThere } from '../push/words/index.ts';
import { PeopleSheet } from './people-sheet.tsx';

/** The sheet, with its words. */
export async function fetchPeople(): Promise<typeof PeopleSheet> {
  await wordsAreThere();
  return PeopleSheet;
}
