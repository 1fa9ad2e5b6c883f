import type { CallKind } from '@hiorder/contracts';
import { BILL_KIND } from './service-call.ts';

export interface CallKinds {
  readonly version: number;
  readonly kinds: readonly CallKind[];
}

/** As every store begins. */
export const FIRST_KINDS: CallKinds = {
  version: 0,
  kinds: [
    { id: 'water', name: { ko: '물', en: 'Water', ja: 'お水', zh: '水' } },
    { id: 'napkins', name: { ko: '냅킨', en: 'Napkins', ja: 'ナプキン', zh: '餐巾纸' } },
    { id: 'cutlery', name: { ko: '수저', en: 'Cutlery', ja: 'お箸・スプーン', zh: '餐具' } },
    { id: 'plates', name: { ko: '앞접시', en: 'Small plates', ja: '取り皿', zh: '小碟子' } },
    { id: BILL_KIND, name: { ko: '계산', en: 'The bill', ja: 'お会計', zh: '结账' } },
    { id: 'other', name: { ko: '다른 부탁', en: 'Something else', ja: 'その他', zh: '其他' } },
  ],
};
