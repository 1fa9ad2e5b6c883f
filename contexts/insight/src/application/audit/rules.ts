import { menuRules } from './menu-rules.ts';
import { moneyRules } from './money-rules.ts';
import { peopleRules } from './people-rules.ts';
import { policyRules } from './policy-rules.ts';
import type { AuditRule } from './record.ts';

/** Everything that owners can look up later. */
export const auditRules: readonly AuditRule[] = [...moneyRules, ...menuRules, ...policyRules, ...peopleRules];
