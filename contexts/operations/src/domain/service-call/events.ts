import type { Actor } from '@hiorder/contracts';
import type { RaiseCall } from './commands.ts';

export type CallEvent =
  | { readonly event: 'raised'; readonly by: RaiseCall }
  | { readonly event: 'repeated'; readonly note: string | null; readonly at: string }
  | { readonly event: 'answered'; readonly at: string; readonly by: Actor }
  | { readonly event: 'closed'; readonly at: string };
