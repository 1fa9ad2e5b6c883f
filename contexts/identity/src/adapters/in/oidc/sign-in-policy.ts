import { interactionPolicy } from 'oidc-provider';

/** As the provider's own, and people whose account has gone in the meantime sign in again. */
export function signInPolicy(): interactionPolicy.DefaultPolicy {
  const prompts = interactionPolicy.base();
  prompts.get('login')?.checks.add(
    new interactionPolicy.Check(
      'account_gone',
      'the account can no longer sign in',
      'login_required',
      (ctx) => {
        const { session, account } = ctx.oidc;
        return session?.accountId !== undefined && account === undefined;
      },
    ),
  );
  return prompts;
}
