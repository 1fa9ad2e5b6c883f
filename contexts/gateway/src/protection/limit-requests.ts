import { refusal, type Claims, type ProblemError } from '@hiorder/http';
import type { GatewayOptions } from '../options.ts';
import { DEFAULT_LIMITS, type RateLimiter, type RateLimits } from './rate-limits.ts';

export interface Limits {
  ofAddress(address: string): Promise<void>;
  ofGuestSessions(address: string): Promise<void>;
  ofSignIn(address: string): Promise<void>;
  ofCaller(claims: Claims): Promise<void>;
}

/** Each throws a 429 problem. */
export function limitsOf(limiter: RateLimiter, option: GatewayOptions['rateLimits']): Limits {
  const rules = option === 'off' ? undefined : { ...DEFAULT_LIMITS, ...option };
  const take = async (name: keyof RateLimits, who: string): Promise<void> => {
    if (rules === undefined) return;
    const seconds = await limiter.take(`${name} ${who}`, rules[name]);
    if (seconds > 0) throw tooMany(seconds);
  };
  return {
    ofAddress: (address) => take('address', networkOf(address)),
    ofGuestSessions: (address) => take('guestSessions', networkOf(address)),
    ofSignIn: (address) => take('signIn', networkOf(address)),
    async ofCaller(claims) {
      await take('caller', claims.sub);
      if (typeof claims['store'] === 'string') await take('store', claims['store']);
    },
  };
}

/** One customer of an IPv6 provider has a whole /64 to choose addresses from. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = ''] = address.split('::', 1);
  return `${head.split(':').slice(0, 4).join(':')}::/64`;
}

const tooMany = (seconds: number): ProblemError => refusal(429, { retryAfter: seconds });
