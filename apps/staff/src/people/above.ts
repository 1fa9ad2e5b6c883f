import type { StaffMember } from '@hiorder/contracts';

/** What lies above the page, and of whom. */
export type Above =
  | { readonly kind: 'invite' }
  | { readonly kind: 'change' | 'remove' | 'again'; readonly person: StaffMember }
  | undefined;
