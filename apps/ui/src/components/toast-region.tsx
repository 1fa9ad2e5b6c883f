import { openSheets } from '../toast/open-sheets.ts';
import { dismissToast, type Toast, toasts } from '../toast/toasts.ts';
import './toast-region.css';

/**
 * One for the page and one in each sheet, shown where it can be heard and pressed: on top. Always in the document, so that
 * screen readers announce what comes into it.
 */
export function ToastRegion({ sheet }: { sheet?: object }) {
  const isOnTop = openSheets.value.at(-1) === sheet;
  return (
    <div class={sheet ? 'toasts toasts--sheet' : 'toasts'} role="status" aria-live="polite">
      {isOnTop && toasts.value.map((toast) => <ToastCard key={toast.id} toast={toast} />)}
    </div>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const { action } = toast;
  return (
    <div class={`toast toast--${toast.tone}`}>
      <p>{toast.text}</p>
      {action && (
        <button
          type="button"
          onClick={() => {
            dismissToast(toast.id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
