import { api } from '../state/api.ts';
import { party } from '../state/party.ts';
import { unlock } from './state.ts';

/** Staff take the device with them: it sits at no table any more. */
export async function leaveTable(): Promise<void> {
  if (party.value) await api.delete('/api/me/session');
  unlock();
  location.replace('/staff/');
}
