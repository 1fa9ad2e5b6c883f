import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { Addresses } from './addresses.ts';
import { isConnectionLost, isLate, NobodyAnswers } from './failures.ts';
import { isItThere } from './is-it-there.ts';
import { wasNeverSent } from './never-sent.ts';

/** A header of an answer by which a process says that it is about to stop. */
export const DRAINING_HEADER = 'x-draining';

/** Before one that has just failed is asked again, because there is no other. */
const PAUSE_MS = 100;

/**
 * An undici interceptor that sends each request to one of a service's addresses, whatever origin it names. When no
 * connection can be made it goes to the next, which is safe for every request; what was sent and not answered is left
 * to the caller, who knows whether it may be repeated. An address that has not answered in time gets nothing more until
 * it says that it is there; while none does, requests fail at once.
 */
export const balance =
  (addresses: Addresses, o: { livePatienceMs?: number } = {}): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) => {
    const askWhetherItIsThere = isItThere(addresses, dispatch, o.livePatienceMs);
    return (options, handler) => {
      if (addresses.nobodyAnswers()) throw new NobodyAnswers();
      const tried = new Set<string>();
      const attempts = Math.max(2, addresses.all.length);
      let attempt = 0;

      const send = (): boolean => {
        attempt += 1;
        const address = addresses.next(tried);
        const again = tried.has(address);
        tried.add(address);
        const go = (): boolean => dispatch({ ...options, origin: address }, watching(address));
        if (!again) return go();
        void sleep(PAUSE_MS).then(go);
        return true;
      };

      const watching = (address: string): Dispatcher.DispatchHandler => {
        let sent = false;
        let started = false;
        const over = addresses.asked(address);
        return {
          onRequestStart(controller, context) {
            sent = true;
            handler.onRequestStart?.(controller, context);
          },
          onRequestUpgrade(controller, status, headers, socket) {
            over();
            handler.onRequestUpgrade?.(controller, status, headers, socket);
          },
          onResponseStart(controller, status, headers, message) {
            over();
            started = true;
            if (headers[DRAINING_HEADER] !== undefined) addresses.leaving(address);
            else addresses.worked(address);
            handler.onResponseStart?.(controller, status, headers, message);
          },
          onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
          onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
          onResponseError(controller, error) {
            over();
            if (isConnectionLost(error)) addresses.failed(address);
            if (!started && isLate(error)) {
              addresses.late(address);
              askWhetherItIsThere(address);
            }
            if (!sent && wasNeverSent(error) && attempt < attempts) send();
            else handler.onResponseError?.(controller, error);
          },
        };
      };
      return send();
    };
  };
