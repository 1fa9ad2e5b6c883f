import { onOff, web, type Setting } from './setting.ts';

export const ofContexts: readonly Setting[] = [
  {
    name: 'HIORDER_PROXIES',
    form: '0–9',
    means: 'proxies of ours in front, to be believed about clients’ addresses',
    fallback: '0',
    contexts: ['gateway'],
  },
  {
    name: 'HIORDER_RATE_LIMITS',
    form: onOff,
    means: 'limits per caller',
    fallback: 'on',
    contexts: ['gateway', 'chat'],
  },
  {
    name: 'HIORDER_BUILD_APPS',
    form: onOff,
    means: 'builds web apps whose sources have changed',
    fallback: 'on; of several off',
    contexts: ['gateway'],
  },
  {
    name: 'HIORDER_PHOTOS_DIR',
    form: 'directory',
    means: 'shared by replicas',
    fallback: 'photos in HIORDER_STATE_DIR',
    contexts: ['menu'],
  },
  {
    name: 'HIORDER_PUSH_SERVICES',
    form: 'domain or origin, …',
    means: 'where browsers may have pushes sent: nothing else is called for them',
    fallback: 'those of Chrome, Firefox, Safari and Edge',
    contexts: ['notification'],
  },
  {
    name: 'HIORDER_LOCAL_PRINTERS',
    form: onOff,
    means:
      'stores may have printers on the machine of the server, to try them out: where nobody else’s stores are',
    fallback: 'off',
    contexts: ['operations'],
  },
  {
    name: 'HIORDER_ORDER_EXPIRY_SECONDS',
    form: '5–86400',
    means: 'how long an unpaid order holds its stock',
    fallback: '600',
    contexts: ['ordering'],
  },
  {
    name: 'HIORDER_TOSS_SECRET_KEY',
    form: 'live_sk_…',
    means: 'real payments, with the client key of the same API key of Toss Payments',
    contexts: ['payment'],
    secret: true,
  },
  {
    name: 'HIORDER_TOSS_CLIENT_KEY',
    form: 'live_ck_…',
    means: 'real payments: phones open the payment window with it; not the key of a widget (`live_gck_…`)',
    contexts: ['payment', 'ordering'],
  },
  {
    name: 'HIORDER_TOSS_API_URL',
    form: web,
    means: 'Toss Payments',
    fallback: 'its public address',
    contexts: ['payment'],
  },
  {
    name: 'HIORDER_PAYMENT_SANDBOX_URL',
    form: web,
    means: 'the practice provider, where it runs by itself',
    fallback: 'in the same process',
    contexts: ['payment', 'ordering', 'gateway'],
  },
];
