import type { AuditEntry } from '@hiorder/contracts';
import { moment } from '../operations/moment.ts';
import { timeZone } from '../state/session.ts';
import { locale } from '../words/index.ts';
import { actionText, actorText, changeText, detailTexts, subjectText, type Terms } from './said.ts';

/** What was done, to what, by whom, and what was there before. */
export function AuditRow({ entry, terms }: { entry: AuditEntry; terms: Terms }) {
  const { by, at, changes } = entry;
  return (
    <li class="audit-entry">
      <p class="audit-what">
        <b>{actionText(entry, terms)}</b>
        {[subjectText(entry, terms), ...detailTexts(entry, terms)].filter(Boolean).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <p class="label audit-who">
        <span>{actorText(by, terms)}</span>
        <time dateTime={at}>{moment(at, locale.value, { timeZone: timeZone() })}</time>
      </p>
      {changes.length > 0 && (
        <ul class="audit-changes">
          {changes.map((change) => {
            const { field, before, after } = changeText(change, terms);
            return (
              <li key={change.field}>
                {field}
                {before !== undefined && (
                  <>
                    {' '}
                    <del>{before}</del> → <ins>{after}</ins>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
