import type { VisitWords } from './ko.ts';

export const en: VisitWords = {
  title: 'Past visits',
  offer: 'Sign in to see your orders next time, too',
  signIn: 'Sign in or register',
  seeVisits: 'See past visits',
  member: (email) => `Signed in as ${email}`,
  whyTitle: 'Find your orders again',
  why: 'Sign in as a member and your orders are kept from this table on. You can order just the same without.',
  emptyTitle: 'No past visits yet',
  emptyText: 'What you order today will be here on your next visit.',
  again: 'Add the same again',
  total: 'Total',
  more: 'Show more',
  moreFailed: 'More could not be loaded. Please try again.',
  signOut: 'Sign out',
  signedOut: 'You are signed out. Your seat and the cart stay.',
  leave: 'Delete account',
  leaveTitle: 'Delete your membership?',
  leaveText:
    'Your account and your past visits are deleted at once and for good. Your orders at this table stay.',
  leaveYes: 'Delete',
  leaveNo: 'Stay a member',
  left: 'Your membership is deleted. Your seat and orders stay.',
};
