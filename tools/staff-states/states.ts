import type { Page } from 'playwright-core';
import type { Answers } from '../guest-states/state.ts';

/** One thing that staff may see. */
export interface StaffState {
  readonly name: string;
  readonly path: string;
  readonly answers?: Answers;
  /** What is tapped before one looks. */
  act?(page: Page): Promise<void>;
}

/** Where people are, and what its page reads. */
const SCREENS = [
  { name: 'floor', path: '/', reads: '/api/tables' },
  { name: 'board', path: '/orders', reads: '/api/tickets' },
  { name: 'chat', path: '/chat', reads: '/api/chat/*' },
  { name: 'menu', path: '/menu', reads: '/api/menu/*' },
  { name: 'sales', path: '/sales', reads: '/api/sales/*' },
  { name: 'take-order', path: '/take-order?table=', reads: '/api/stores/*/menu' },
  { name: 'tables', path: '/settings/tables', reads: '/api/table-codes' },
  { name: 'calls', path: '/settings/calls', reads: '/api/service-call-kinds' },
  { name: 'kitchen', path: '/settings/kitchen', reads: '/api/kitchen-settings' },
  { name: 'store', path: '/settings/store', reads: '/api/store' },
  { name: 'ordering', path: '/settings/ordering', reads: '/api/ordering-policy' },
  { name: 'printers', path: '/settings/printers', reads: '/api/printers' },
  { name: 'people', path: '/settings/people', reads: '/api/staff' },
  { name: 'audit', path: '/settings/audit', reads: '/api/audit' },
] as const;

const nothing = { body: { items: [] } };
/** Of the others the store always has something. */
const MAY_BE_EMPTY = new Set(['floor', 'board', 'chat', 'menu', 'tables', 'printers', 'audit']);

const press = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().click();
};

/** Every screen: full, empty, on its way, failed and without a line; and what lies above some of them. */
export const staffStates: readonly StaffState[] = [
  ...SCREENS.flatMap(({ name, path, reads }): StaffState[] => [
    { name, path },
    ...(MAY_BE_EMPTY.has(name)
      ? [{ name: `${name}-empty`, path, answers: { [`GET ${reads}`]: nothing } }]
      : []),
    { name: `${name}-loading`, path, answers: { [`GET ${reads}`]: { never: true } } },
    { name: `${name}-failed`, path, answers: { [`GET ${reads}`]: { status: 500, code: 'internal' } } },
    {
      name: `${name}-offline`,
      path,
      async act(page) {
        await page.context().setOffline(true);
        await page.locator('.offline').first().waitFor();
      },
    },
  ]),
  { name: 'floor-plan', path: '/', act: press('.segmented button:last-child') },
  { name: 'floor-table', path: '/', act: press('.tile--order, .tile') },
  { name: 'menu-item', path: '/menu', act: press('.item-open') },
  { name: 'menu-sale', path: '/menu', act: press('.sale-switch') },
  { name: 'menu-files', path: '/menu', act: press('.list-file') },
  { name: 'people-invite', path: '/settings/people', act: press('.settings-head button') },
];
