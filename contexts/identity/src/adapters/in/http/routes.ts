import type { Http } from '@hiorder/http';
import { addAppManifestRoute } from './app-manifest-route.ts';
import { addAssetRoutes } from './asset-routes.ts';
import { addGuestSessionRoutes, type GuestSessionRoutes } from './guest-session-routes.ts';
import { addLogoRoutes, type LogoRoutes } from './logo-routes.ts';
import { addMemberSignInRoutes, type MemberSignInRoutes } from './member-sign-in-routes.ts';
import { addInvitationRoutes, type InvitationRoutes } from './invitation-routes.ts';
import { addMeRoutes, type MeRoutes } from './me-routes.ts';
import { addOidcRoutes } from './oidc-routes.ts';
import { addPeopleRoutes, type PeopleRoutes } from './people-routes.ts';
import { addQrRoutes, type QrRoutes } from './qr-routes.ts';
import { addSignInRoutes, type SignInRoutes } from './sign-in-routes.ts';
import { addStoreRoutes, type StoreRoutes } from './store-routes.ts';
import { addTableRoutes, type TableRoutes } from './table-routes.ts';
import { addTabletRoutes, type TabletRoutes } from './tablet-routes.ts';

export type IdentityRoutes = GuestSessionRoutes &
  MeRoutes &
  InvitationRoutes &
  LogoRoutes &
  MemberSignInRoutes &
  PeopleRoutes &
  SignInRoutes &
  StoreRoutes &
  QrRoutes &
  TableRoutes &
  TabletRoutes;

export function addIdentityRoutes(http: Http, o: IdentityRoutes): void {
  addGuestSessionRoutes(http, o);
  addMeRoutes(http, o);
  addStoreRoutes(http, o);
  addLogoRoutes(http, o);
  addAppManifestRoute(http, o.stores);
  addTableRoutes(http, o);
  addQrRoutes(http, o);
  addTabletRoutes(http, o);
  addPeopleRoutes(http, o);
  addInvitationRoutes(http, o);
  addAssetRoutes(http);
  addSignInRoutes(http, o);
  addMemberSignInRoutes(http, o);
  addOidcRoutes(http, o.memberHost);
  addOidcRoutes(http, o.host);
}
