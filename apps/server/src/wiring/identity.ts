import { createIdentity, identityMigrations } from '@hiorder/identity';
import { originsInTheHouse } from '../lan-address.ts';
import { AUDIENCE, common, issuerOf, type Part } from './wiring.ts';

export const part: Part = {
  migrations: identityMigrations,
  make(w) {
    const identity = createIdentity({
      ...common(w, 'identity'),
      database: w.databaseOf('identity'),
      ordering: w.client({ from: 'identity', to: 'ordering' }),
      issuer: issuerOf(w.settings),
      audience: AUDIENCE,
      // Without one, a code leads where whoever prints it is: a tablet in the house, not localhost.
      ...(w.settings.publicUrlGiven && { publicUrl: w.settings.publicUrl }),
      extraOrigins: originsInTheHouse(w.settings),
      secrets: w.secrets,
    });
    return { context: identity, identity };
  },
};
