/** What is said on paper beside what the store itself has named. */
export interface SlipWords {
  readonly table: string;
  readonly again: string;
  readonly cancelled: string;
  readonly idCheck: string;
  readonly count: string;
  readonly test: string;
  readonly works: string;
}

const WORDS: Readonly<Record<'ko' | 'en' | 'ja' | 'zh', SlipWords>> = {
  ko: {
    ...{ table: '테이블', again: '재출력', cancelled: '취소', idCheck: '신분증 확인', count: '합계' },
    ...{ test: '시험 인쇄', works: '이 글이 또렷하면 준비가 끝났습니다.' },
  },
  en: {
    ...{ table: 'Table', again: 'REPRINT', cancelled: 'CANCELLED', idCheck: 'Check ID', count: 'Total' },
    ...{ test: 'Test page', works: 'If you can read this well, it is ready.' },
  },
  ja: {
    ...{
      table: 'テーブル',
      again: '再印刷',
      cancelled: 'キャンセル',
      idCheck: '身分証を確認',
      count: '合計',
    },
    ...{ test: 'テスト印刷', works: 'この文字がはっきり読めれば準備完了です。' },
  },
  zh: {
    ...{ table: '餐桌', again: '重印', cancelled: '取消', idCheck: '核对证件', count: '合计' },
    ...{ test: '测试打印', works: '如果这些字清晰可读，就准备好了。' },
  },
};

/** For a BCP 47 language; Korean where it is none of ours. */
export const slipWords = (locale: string): SlipWords => {
  const language = locale.toLowerCase().slice(0, 2);
  return language === 'en' || language === 'ja' || language === 'zh' ? WORDS[language] : WORDS.ko;
};
