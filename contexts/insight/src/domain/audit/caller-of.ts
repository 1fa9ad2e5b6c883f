import type { Actor } from '@hiorder/contracts';
import type { CloudEvent } from '@hiorder/kernel';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function parsed(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Who asked for what an event tells of, by its envelope. */
export function callerOf({
  authid,
  authclaims,
}: Pick<CloudEvent, 'authid' | 'authclaims'>): Actor | undefined {
  if (!authid) return undefined;
  const { role, name } = parsed(authclaims);
  return {
    kind: kindOf(role),
    id: authid,
    ...(typeof name === 'string' && { name }),
  };
}

const kindOf = (role: unknown): Actor['kind'] => {
  if (role === 'guest' || role === 'member') return 'guest';
  return role === 'machine' ? role : 'staff';
};
