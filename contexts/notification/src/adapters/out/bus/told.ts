import type { CloudEvent } from '@hiorder/kernel';
import { openSpan } from '@hiorder/telemetry';
import type { LiveMessage } from '../../../application/live-message.ts';
import { translate } from '../../../application/translate.ts';

/** What screens are told of an event. Where traces are kept, this is the end of the way that began with a tap. */
export function told(event: CloudEvent): LiveMessage | undefined {
  const message = translate(event);
  if (!message) return undefined;
  const { correlationid: correlationId, id: causationId, traceparent } = event;
  openSpan(`tell screens ${message.name}`, {
    kind: 'consumer',
    trace: { correlationId, causationId, traceparent },
    attributes: { 'messaging.message.id': event.id, 'hiorder.subject': event.subject },
  })?.end();
  return message;
}
