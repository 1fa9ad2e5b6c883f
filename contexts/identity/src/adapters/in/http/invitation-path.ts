import { OIDC_PATH } from './oidc-routes.ts';

/** Where links of invitations lead; the link ends with what it proves. */
export const INVITATION_PATH = `${OIDC_PATH}/invitation`;
