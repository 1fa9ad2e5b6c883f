import type { LocalizedText } from '@hiorder/contracts';
import type { EventDefinition } from '@hiorder/kernel';
import type { AuditRule } from './record.ts';

/** Ties the two types together, then forgets them: rules of many events make one list. */
export const rule = <D extends EventDefinition>(definition: D, told: AuditRule<D>['told']): AuditRule => ({
  definition,
  told,
});

export const anyName = ({ ko, en, ja, zh }: LocalizedText): string | null => ko ?? en ?? ja ?? zh ?? null;

/** `hiorder.identity.staff-joined.v1` → `staff-joined` */
export const actionOf = ({ type }: EventDefinition): string => type.split('.')[2] ?? type;
