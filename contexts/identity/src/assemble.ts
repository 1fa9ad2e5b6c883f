import { hkdfSync } from 'node:crypto';
import { MEMBERS_PATH, OIDC_PATH } from './adapters/in/http/oidc-routes.ts';
import type { IdentityRoutes } from './adapters/in/http/routes.ts';
import { createMemberProvider } from './adapters/in/oidc/member-provider.ts';
import { memberPages, protocolPages } from './adapters/in/oidc/protocol-pages.ts';
import { createProviderHost } from './adapters/in/oidc/provider-host.ts';
import { createProvider } from './adapters/in/oidc/provider.ts';
import { webOrigins } from './adapters/in/oidc/web-origins.ts';
import { createPasswords } from './adapters/out/argon2/passwords.argon2.ts';
import { createGuestTokens } from './adapters/out/jose/guest-tokens.jose.ts';
import { sharpLogoStudio } from './adapters/out/images/logo-studio.sharp.ts';
import { createTableSessions } from './adapters/out/ordering/table-sessions.ordering.ts';
import { outboxEvents } from './adapters/out/postgres/events.postgres.ts';
import { createAccounts } from './adapters/out/postgres/accounts.postgres.ts';
import { createGuests } from './adapters/out/postgres/guests.postgres.ts';
import { createMachineClients } from './adapters/out/postgres/machine-clients.postgres.ts';
import { createMembers } from './adapters/out/postgres/members.postgres.ts';
import { createInvitations } from './adapters/out/postgres/invitations.postgres.ts';
import { postgresParties } from './adapters/out/postgres/parties.postgres.ts';
import { createPeople } from './adapters/out/postgres/people.postgres.ts';
import { createProtocolPayloads } from './adapters/out/postgres/protocol-payloads.postgres.ts';
import { createSignInFailures } from './adapters/out/postgres/sign-in-failures.postgres.ts';
import { createSigningKeys } from './adapters/out/postgres/signing-keys.postgres.ts';
import { createStoreLogos } from './adapters/out/postgres/store-logos.postgres.ts';
import { createStores } from './adapters/out/postgres/stores.postgres.ts';
import { pdfkitQrSheet } from './adapters/out/pdfkit/qr-sheets.pdfkit.ts';
import { createTables } from './adapters/out/postgres/tables.postgres.ts';
import { createTabletPins } from './adapters/out/postgres/tablet-pins.postgres.ts';
import { qrPicture } from './adapters/out/svg/qr-picture.svg.ts';
import { acceptInvitation } from './application/accept-invitation.ts';
import { addTable } from './application/add-table.ts';
import { changeLogo } from './application/change-logo.ts';
import { changePerson } from './application/change-person.ts';
import { changeStore } from './application/change-store.ts';
import { changeTable } from './application/change-table.ts';
import { endMembership } from './application/end-membership.ts';
import { invitePerson } from './application/invite-person.ts';
import { createKeyRing } from './application/key-ring.ts';
import { showInvitation } from './application/queries/show-invitation.ts';
import { accountStanding } from './application/queries/standing.ts';
import { whoAmI } from './application/queries/who-am-i.ts';
import { registerMember } from './application/register-member.ts';
import { registerStore } from './application/register-store.ts';
import { renameGuest } from './application/rename-guest.ts';
import { renewGuestSession } from './application/renew-guest-session.ts';
import { renewTableCode } from './application/renew-table-code.ts';
import { retireTable } from './application/retire-table.ts';
import { seatMember } from './application/seat-member.ts';
import { signInMember } from './application/sign-in-member.ts';
import { signIn } from './application/sign-in.ts';
import { signOut } from './application/sign-out.ts';
import { startGuestSession } from './application/start-guest-session.ts';
import { checkTabletPin, setTabletPin } from './application/tablet-pin.ts';
import { withdrawInvitation } from './application/withdraw-invitation.ts';
import type { IdentityOptions } from './identity-options.ts';

export type Parts = ReturnType<typeof createParts>;

const AUDIENCE = 'hiorder';

function derivedKey(secret: string, purpose: string): Buffer {
  const key = Buffer.from(secret, 'base64url');
  if (key.length < 32) throw new Error('The key encryption key needs 32 bytes, base64url');
  return Buffer.from(hkdfSync('sha256', key, 'hiorder identity', purpose, 32));
}

/** The ports with what stands behind them. */
export function createParts(o: IdentityOptions) {
  const { database, clock, issuer } = o;
  const audience = o.audience ?? AUDIENCE;
  const secret = (purpose: string) => derivedKey(o.secrets.keyEncryptionKey, purpose);
  const signingKeys = createSigningKeys({ database, secret: secret('signing keys'), log: o.log });
  const keys = createKeyRing({ keys: signingKeys, unitOfWork: database, clock });
  return {
    unitOfWork: database,
    clock,
    events: outboxEvents,
    keys,
    audience,
    stores: createStores(database),
    logos: createStoreLogos(database),
    logoStudio: sharpLogoStudio,
    tables: createTables(database),
    tabletPins: createTabletPins(database),
    qrSheets: { print: pdfkitQrSheet, picture: qrPicture },
    guests: createGuests(database),
    parties: postgresParties,
    accounts: createAccounts(database),
    members: createMembers(database),
    people: createPeople(database),
    invitations: createInvitations(database, secret('invitation links')),
    machines: createMachineClients(database),
    failures: createSignInFailures(database, secret('sign-in failures')),
    payloads: createProtocolPayloads(database),
    passwords: createPasswords(),
    tableSessions: createTableSessions(o.ordering),
    tokens: createGuestTokens({ keys, issuer, audience, clock }),
  };
}

/** Everything that can be asked of identity over HTTP. */
export function createRoutes(o: IdentityOptions, parts: Parts): IdentityRoutes {
  return {
    ...parts,
    verifier: o.verifier,
    publicUrl: o.publicUrl,
    registerStore: registerStore(parts),
    changeStore: changeStore(parts),
    changeLogo: changeLogo(parts),
    addTable: addTable(parts),
    changeTable: changeTable(parts),
    retireTable: retireTable(parts),
    renewTableCode: renewTableCode(parts),
    setTabletPin: setTabletPin(parts),
    checkTabletPin: checkTabletPin(parts),
    startGuestSession: startGuestSession(parts),
    renewGuestSession: renewGuestSession(parts),
    seatMember: seatMember(parts),
    renameGuest: renameGuest(parts),
    whoAmI: whoAmI(parts),
    signIn: signIn(parts),
    signInMember: signInMember(parts),
    registerMember: registerMember(parts),
    endMembership: endMembership(parts),
    invitePerson: invitePerson(parts),
    changePerson: changePerson(parts),
    withdrawInvitation: withdrawInvitation(parts),
    showInvitation: showInvitation(parts),
    acceptInvitation: acceptInvitation({ ...parts, signIn: signIn(parts) }),
    signOut: signOut(parts),
    ...hosts(o, parts),
  };
}

/** The providers where people sign in: one for those who work at a store, one for guests. */
function hosts(o: IdentityOptions, parts: Parts): Pick<IdentityRoutes, 'host' | 'memberHost'> {
  const { keys } = parts;
  const web = { secret: o.secrets.webClientSecret, origins: webOrigins(o.issuer, o.extraOrigins) };
  const common = { ...parts, web, cookieKey: o.secrets.oidcCookieKey, log: o.log };
  const staff = {
    ...{ ...common, issuer: o.issuer, mountPath: OIDC_PATH },
    ...{ standings: accountStanding(parts.accounts), pages: protocolPages },
  };
  const issuer = o.issuer + MEMBERS_PATH.slice(OIDC_PATH.length);
  const members = { ...common, issuer, mountPath: MEMBERS_PATH, pages: memberPages };
  return {
    host: createProviderHost({ mountPath: OIDC_PATH, keys, create: (all) => createProvider(staff, all) }),
    memberHost: createProviderHost({
      ...{ mountPath: MEMBERS_PATH, keys },
      create: (all) => createMemberProvider(members, all),
    }),
  };
}
