import type { Me } from '@hiorder/contracts';

const OPERATIONS_PATH = '/staff/operations';

const isThere = (): boolean => location.pathname.replace(/\/$/, '') === OPERATIONS_PATH;

/** Whoever looks after the installation has one screen, and nobody else has it. */
export function land({ role }: Pick<Me, 'role'>): void {
  const operates = role === 'platform';
  if (isThere() !== operates) history.replaceState(null, '', operates ? OPERATIONS_PATH : '/staff/');
}

/** Also before it is known who is here. */
export const showsOperations = (person: Pick<Me, 'role'> | undefined): boolean =>
  person ? person.role === 'platform' : isThere();
