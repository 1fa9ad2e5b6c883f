import type { Locale } from '@hiorder/contracts';

/** Every sentence of the sign-in pages, in all four languages. */
export interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly email: string;
  readonly password: string;
  readonly showPassword: string;
  readonly remember: string;
  readonly forgot: string;
  readonly forgotHelp: string;
  readonly signIn: string;
  readonly signingIn: string;
  readonly language: string;
  readonly wrong: string;
  readonly empty: string;
  readonly noStore: string;
  readonly wait: (minutes: number, seconds: number) => string;
  readonly expired: string;
  readonly expiredLead: string;
  readonly failed: string;
  readonly failedLead: string;
  readonly again: string;
  readonly signOut: string;
  readonly signOutNow: string;
  readonly signOutLead: string;
  readonly stay: string;
  readonly signedOut: string;
  readonly signedOutLead: string;
}

const ko: Texts = {
  title: '매장에 로그인',
  lead: '테이블, 주방, 매출을 한 화면에서 봐요.',
  email: '이메일',
  password: '비밀번호',
  showPassword: '비밀번호 보기',
  remember: '이 기기에서 로그인 유지',
  forgot: '비밀번호 찾기',
  forgotHelp: '사장님이나 관리자에게 비밀번호를 새로 정해 달라고 요청해 주세요.',
  signIn: '로그인',
  signingIn: '로그인하는 중…',
  language: '언어',
  wrong: '이메일이나 비밀번호가 맞지 않아요. 다시 확인해 주세요.',
  empty: '이메일과 비밀번호를 모두 입력해 주세요.',
  noStore: '이 계정은 아직 어느 매장에도 속해 있지 않아요. 사장님에게 초대를 요청해 주세요.',
  wait: (minutes, seconds) =>
    `로그인 시도가 너무 많았어요. ${minutes > 0 ? `${minutes}분` : `${seconds}초`} 뒤에 다시 시도해 주세요.`,
  expired: '로그인 시간이 지났어요',
  expiredLead: '너무 오래 기다렸거나 다른 창에서 이미 로그인했어요. 처음부터 다시 로그인해 주세요.',
  failed: '로그인하지 못했어요',
  failedLead: '주소가 잘못되었거나 요청이 끝까지 오지 않았어요. 다시 시도해 주세요.',
  again: '다시 로그인',
  signOut: '로그아웃할까요?',
  signOutNow: '로그아웃',
  signOutLead: '이 기기에서 매장 화면이 닫혀요.',
  stay: '계속 로그인하기',
  signedOut: '로그아웃했어요',
  signedOutLead: '오늘도 수고하셨어요.',
};

const en: Texts = {
  title: 'Sign in to your store',
  lead: 'Tables, kitchen and sales on one screen.',
  email: 'E-mail',
  password: 'Password',
  showPassword: 'Show password',
  remember: 'Stay signed in on this device',
  forgot: 'Forgot password?',
  forgotHelp: 'Ask the owner or a manager of your store to set a new password for you.',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  language: 'Language',
  wrong: 'The e-mail or the password is not right. Please check both.',
  empty: 'Please enter your e-mail and your password.',
  noStore: 'This account does not belong to a store yet. Ask the owner to invite you.',
  wait: (minutes, seconds) =>
    `Too many attempts. Please try again in ${minutes > 0 ? `${minutes} min` : `${seconds} seconds`}.`,
  expired: 'This sign-in has expired',
  expiredLead: 'It waited too long, or you have signed in in another window. Please start again.',
  failed: 'That did not work',
  failedLead: 'The address is wrong or the request did not arrive whole. Please try again.',
  again: 'Sign in again',
  signOut: 'Sign out?',
  signOutNow: 'Sign out',
  signOutLead: 'The store’s screens close on this device.',
  stay: 'Stay signed in',
  signedOut: 'You are signed out',
  signedOutLead: 'See you next time.',
};

const ja: Texts = {
  title: '店舗にログイン',
  lead: 'テーブル、キッチン、売上をひとつの画面で。',
  email: 'メールアドレス',
  password: 'パスワード',
  showPassword: 'パスワードを表示',
  remember: 'この端末でログインを保持',
  forgot: 'パスワードを忘れた',
  forgotHelp: 'オーナーまたは管理者に、新しいパスワードの設定を依頼してください。',
  signIn: 'ログイン',
  signingIn: 'ログインしています…',
  language: '言語',
  wrong: 'メールアドレスまたはパスワードが違います。もう一度ご確認ください。',
  empty: 'メールアドレスとパスワードを入力してください。',
  noStore: 'このアカウントはまだ店舗に所属していません。オーナーに招待を依頼してください。',
  wait: (minutes, seconds) =>
    `試行回数が多すぎます。${minutes > 0 ? `${minutes}分` : `${seconds}秒`}後にもう一度お試しください。`,
  expired: 'ログインの有効時間が過ぎました',
  expiredLead: '時間が経ちすぎたか、別の画面でログイン済みです。最初からやり直してください。',
  failed: 'ログインできませんでした',
  failedLead: 'アドレスが正しくないか、リクエストが最後まで届きませんでした。もう一度お試しください。',
  again: 'もう一度ログイン',
  signOut: 'ログアウトしますか？',
  signOutNow: 'ログアウト',
  signOutLead: 'この端末で店舗の画面が閉じます。',
  stay: 'ログインを続ける',
  signedOut: 'ログアウトしました',
  signedOutLead: 'お疲れさまでした。',
};

const zh: Texts = {
  title: '登录店铺',
  lead: '餐桌、厨房、营业额，一屏掌握。',
  email: '电子邮箱',
  password: '密码',
  showPassword: '显示密码',
  remember: '在此设备上保持登录',
  forgot: '忘记密码',
  forgotHelp: '请联系店主或管理员为您重新设置密码。',
  signIn: '登录',
  signingIn: '正在登录…',
  language: '语言',
  wrong: '邮箱或密码不正确，请再检查一下。',
  empty: '请输入邮箱和密码。',
  noStore: '此账号尚未加入任何店铺，请联系店主邀请您。',
  wait: (minutes, seconds) => `尝试次数过多，请在${minutes > 0 ? `${minutes}分钟` : `${seconds}秒`}后重试。`,
  expired: '本次登录已过期',
  expiredLead: '等待时间过长，或您已在其他窗口登录。请重新开始。',
  failed: '未能登录',
  failedLead: '地址有误或请求不完整，请重试。',
  again: '重新登录',
  signOut: '要退出登录吗？',
  signOutNow: '退出登录',
  signOutLead: '此设备上的店铺页面将会关闭。',
  stay: '保持登录',
  signedOut: '您已退出登录',
  signedOutLead: '辛苦了，下次见。',
};

export const TEXTS: Readonly<Record<Locale, Texts>> = { ko, en, ja, zh };
export const LANGUAGES = [
  { locale: 'ko', tag: 'ko', name: '한국어' },
  { locale: 'en', tag: 'en', name: 'English' },
  { locale: 'ja', tag: 'ja', name: '日本語' },
  { locale: 'zh', tag: 'zh-Hans', name: '简体中文' },
] as const satisfies readonly { locale: Locale; tag: string; name: string }[];

export const tagOf = (locale: Locale): string => (locale === 'zh' ? 'zh-Hans' : locale);
