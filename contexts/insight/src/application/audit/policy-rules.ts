import {
  callKindsChanged,
  kitchenSettingsChanged,
  orderingEased,
  orderingPaused,
  orderingPolicyChanged,
  orderingResumed,
  storeProfileChanged,
  storeRegistered,
  tableAdded,
  tableChanged,
  tableCodeRenewed,
  tableRetired,
  tabletPinChanged,
} from '@hiorder/contracts';
import { rule } from './rule.ts';

const area = 'policy';

interface Profile {
  readonly storeId: string;
  readonly at: string;
}
const profile = <P extends Profile>({ storeId: id, at: _, ...state }: P) => ({ id, state });

/** How the store works: its profile, its tables, how it takes orders. */
export const policyRules = [
  rule(storeRegistered, ({ paymentMode: _, ...data }) => {
    const { id, state } = profile(data);
    return { area, action: 'store-registered', subject: { id, name: data.name }, state, silent: true };
  }),
  rule(storeProfileChanged, (data) => {
    const { id, state } = profile(data);
    return { area, action: 'store-profile-changed', subject: { id, name: data.name }, state };
  }),
  ...[tableAdded, tableChanged].map((definition) =>
    rule(definition, ({ tableId: id, name, seats }) => ({
      ...{ area, action: 'table-changed', firstAction: 'table-added' },
      ...{ subject: { id, name }, state: { name, seats } },
    })),
  ),
  rule(tableRetired, ({ tableId: id }) => ({ area, action: 'table-retired', subject: { id } })),
  rule(tableCodeRenewed, ({ tableId: id }) => ({ area, action: 'table-code-renewed', subject: { id } })),
  rule(tabletPinChanged, ({ storeId: id, first }) => ({
    ...{ area, action: first ? 'tablet-pin-set' : 'tablet-pin-changed', subject: { id } },
  })),
  rule(orderingPaused, ({ storeId: id, resumesAt, message, by }) => ({
    ...{ area, action: 'ordering-paused', subject: { id }, by, details: { resumesAt, message } },
  })),
  rule(orderingEased, ({ storeId: id, change: action, longerWait, heldCategories, by }) => ({
    ...{ area, action, subject: { id }, by },
    details:
      action === 'wait-lengthened'
        ? { ...longerWait }
        : action === 'categories-held'
          ? { ...heldCategories }
          : {},
  })),
  rule(orderingResumed, ({ storeId: id, by }) => ({ area, action: 'ordering-resumed', subject: { id }, by })),
  rule(orderingPolicyChanged, ({ storeId, at: _, by, before, ...state }) => ({
    ...{ area, action: 'ordering-policy-changed', by },
    subject: { id: `ordering-policy ${storeId}` },
    // Events of before there was more to tell say the payment mode alone, and not whether it is that which was changed.
    ...(before ? { state, before } : { details: { paymentMode: state.paymentMode } }),
  })),
  rule(callKindsChanged, ({ storeId, kinds, by }) => ({
    ...{ area, action: 'call-kinds-changed', by },
    ...{ subject: { id: `call-kinds ${storeId}` }, state: { kinds: kinds.map(({ name }) => name) } },
  })),
  rule(kitchenSettingsChanged, ({ storeId, targets, rejectReasons, by }) => ({
    ...{ area, action: 'kitchen-settings-changed', by },
    ...{
      subject: { id: `kitchen ${storeId}` },
      state: { targets, rejectReasons: rejectReasons.map(({ name }) => name) },
    },
  })),
];
