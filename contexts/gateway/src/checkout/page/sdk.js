const ADDRESS = 'https://js.tosspayments.com/v2/standard';
/** Longer nobody looks at a page that does nothing. */
const LATE_MS = 20_000;

/** Toss's script, as it is today: it may be kept nowhere. Once more when it did not come. */
export function loadToss() {
  if (window.TossPayments) return Promise.resolve(window.TossPayments);
  const script = document.createElement('script');
  script.src = ADDRESS;
  return new Promise((resolve, reject) => {
    const failed = () => {
      script.remove();
      reject(new Error('the script of Toss Payments did not come'));
    };
    setTimeout(failed, LATE_MS);
    script.addEventListener('error', failed);
    script.addEventListener('load', () => (window.TossPayments ? resolve(window.TossPayments) : failed()));
    document.head.append(script);
  });
}
