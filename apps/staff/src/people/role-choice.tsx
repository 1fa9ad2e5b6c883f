import type { StoreRole } from '@hiorder/contracts';
import { Choices } from '@hiorder/ui';
import { words as shared } from '../words/index.ts';
import { words } from './words/index.ts';

const ROLES: readonly StoreRole[] = ['staff', 'manager', 'owner'];

/** The roles there are, and what the chosen one may do. */
export function RoleChoice({ value, onChange }: { value: StoreRole; onChange(role: StoreRole): void }) {
  const w = words.value;
  return (
    <div>
      <Choices
        name={w.role}
        value={value}
        choices={ROLES.map((role) => ({ value: role, label: shared.value.roles[role] ?? role }))}
        onChange={onChange}
      />
      <p class="label" role="status">
        {w.roleTexts[value]}
      </p>
    </div>
  );
}
