import { dismissToast, type Toast, toasts } from '../toast/toasts.ts';
import './toast-region.css';

/** Once a page. Always in the document, so that screen readers announce what comes into it. */
export function ToastRegion() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
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
