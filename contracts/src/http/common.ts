import Type from 'typebox';

/** Integer minor units of `currency` (KRW has none: 12000 = 12,000원). */
export const Money = Type.Object({ amount: Type.Integer(), currency: Type.String() });
export type Money = Type.Static<typeof Money>;

/** One thing that is wrong: `path` is a JSON pointer into the request, other members are the code's own data. */
export const Violation = Type.Object(
  { code: Type.String(), path: Type.Optional(Type.String()) },
  { additionalProperties: true },
);
export type Violation = Type.Static<typeof Violation>;

/** RFC 9457 `application/problem+json`. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.Optional(Type.String()),
    correlationId: Type.String(),
    violations: Type.Optional(Type.Array(Violation)),
  },
  { additionalProperties: true },
);
export type Problem = Type.Static<typeof Problem>;

export const Role = Type.Union([
  Type.Literal('guest'),
  Type.Literal('member'),
  Type.Literal('staff'),
  Type.Literal('manager'),
  Type.Literal('owner'),
  Type.Literal('platform'),
  Type.Literal('machine'),
]);
export type Role = Type.Static<typeof Role>;

/** The claims of an access token. `table` and `tableSession` are there for guests only, members among them. */
export interface Principal {
  readonly sub: string;
  readonly role: Role;
  readonly store: string;
  readonly table?: string;
  readonly tableSession?: string;
  /** Of a guest who signed in: whose history it is. `sub` stays the guest. */
  readonly member?: string;
  /** When they did, in ms since 1970: what `member-signed-in` of that sitting says as `at`. */
  readonly memberSince?: number;
  readonly name?: string;
  /** Of people at a store: another one whenever what they may do changes. */
  readonly standing?: string;
  readonly jti: string;
  readonly exp: number;
}

export { LOCALES, type Locale } from '@hiorder/kernel';
