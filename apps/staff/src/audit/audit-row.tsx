import type { AuditEntry } from '@hiorder/contracts';
import { moment } from '../operations/moment.ts';
import { locale } from '../words/index.ts';
import { actionText, actorText, changeText, detailTexts, type Terms } from './said.ts';

/** What was done, to what, by whom, and what was there before. */
export function AuditRow({ entry, terms }: { entry: AuditEntry; terms: Terms }) {
  const { subject, by, at, changes } = entry;
  return (
    <li class="audit-entry">
      <p class="audit-what">
        <b>{actionText(entry, terms)}</b>
        {[subject.name, ...detailTexts(entry, terms)].filter(Boolean).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <p class="label">{[actorText(by, terms), moment(at, locale.value)].filter(Boolean).join(' · ')}</p>
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
