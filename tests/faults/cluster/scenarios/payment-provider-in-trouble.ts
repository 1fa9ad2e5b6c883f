import { providerOf } from '../../../support/provider.ts';
import type { Paying } from '../../paying/parties.ts';
import { failing, gone, goneButForTheCounter, slow, slowToTake } from '../../paying/provider-troubles.ts';
import type { Scenario } from './scenario.ts';

export const paymentProviderInTrouble: Scenario = {
  name: 'the payment provider is slow, fails, is gone: guests are told at once, and whoever pays is charged once',
  async run({ cluster, item, placed }) {
    const paying: Paying = {
      server: cluster,
      provider: providerOf(cluster),
      item,
      paymentUrl: cluster.urlsOf('payment')[0]!,
    };
    for (const trouble of [slow, slowToTake, failing, goneButForTheCounter, gone])
      for (const order of await trouble.run(paying)) placed.set(order.orderId, order);
  },
};
