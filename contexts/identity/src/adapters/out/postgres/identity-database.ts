import type { PlaceOnPlan, StoreRole } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import { kyselyOf, type Database } from '@hiorder/postgres';
import type { ColumnType, Kysely } from 'kysely';
import type { StoreLogo } from '../../../domain/store-logo.ts';

type Json = ColumnType<Record<string, unknown>, string, string>;

export interface IdentityTables {
  store: {
    id: string;
    name: string;
    locale: string;
    currency: string;
    time_zone: string;
    day_ends_at: string;
    accent: string;
    logo: ColumnType<StoreLogo | null, string | null, string | null>;
    version: number;
    created_at: Date;
  };
  store_logo: { store_id: string; hash: string; png: Buffer };
  store_table: {
    id: string;
    store_id: string;
    name: string;
    seats: number;
    position: number;
    place: ColumnType<PlaceOnPlan | null, string | null, string | null>;
    code: string;
    created_at: Date;
    retired_at: Date | null;
  };
  former_table_code: { code_hash: Buffer; store_id: string; retired_at: Date };
  guest: {
    id: string;
    store_id: string;
    table_id: string;
    table_session_id: string;
    session_opened_at: Date;
    nickname: string;
    color: number;
    joined_at: Date;
    left_at: Date | null;
    closed_at: Date | null;
    member_id: ColumnType<string | null, never, string | null>;
    member_since: ColumnType<Date | null, never, Date | null>;
  };
  member: { id: string; email: string; password_hash: string; created_at: Date };
  tablet_pin: { store_id: string; pin_hash: string; changed_at: Date };
  party: { table_session_id: string; store_id: string; table_id: string };
  closed_table_session: { table_session_id: string; closed_at: Date };
  account: {
    id: string;
    email: string;
    name: string;
    password_hash: string;
    platform_admin: boolean;
    disabled: boolean;
    created_at: Date;
  };
  membership: {
    id: string;
    account_id: string;
    store_id: string;
    role: StoreRole;
    standing: string;
    created_at: Date;
    deactivated_at: Date | null;
  };
  invitation: {
    id: string;
    store_id: string;
    email: string;
    name: string | null;
    role: StoreRole;
    token_hash: Buffer;
    invited_by: string;
    created_at: Date;
    expires_at: Date;
    accepted_at: Date | null;
    withdrawn_at: Date | null;
  };
  machine_client: {
    client_id: string;
    store_id: string;
    name: string;
    secret_hash: Buffer;
    disabled: boolean;
    created_at: Date;
  };
  sign_in_failure: { key: Buffer; count: number; last_at: Date; succeeded_at: Date | null };
  signing_key: { kid: string; public_jwk: Json; private_key: Buffer; active_from: Date };
  oidc_payload: {
    model: string;
    id: string;
    payload: Json;
    grant_id: string | null;
    uid: string | null;
    user_code: string | null;
    consumed_at: Date | null;
    expires_at: Date | null;
  };
}

export const inside = (tx: Transaction): Kysely<IdentityTables> => kyselyOf<IdentityTables>(tx);

/** A statement of its own. */
export const alone = <T>(
  database: Database,
  work: (kysely: Kysely<IdentityTables>) => Promise<T>,
): Promise<T> => work(database.kysely as Kysely<IdentityTables>);
