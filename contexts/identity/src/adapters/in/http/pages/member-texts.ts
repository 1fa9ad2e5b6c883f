import type { Locale } from '@hiorder/contracts';

/** Every sentence of the page where a guest signs in as a member, beside those that staff see too. */
export interface MemberTexts {
  readonly signIn: string;
  readonly signInLead: string;
  readonly register: string;
  readonly registerLead: string;
  readonly registerNow: string;
  readonly registering: string;
  /** There is no mail: nobody can be sent a new password. */
  readonly noReset: string;
  readonly hasAccount: string;
  readonly noAccount: string;
  readonly emailInvalid: string;
  readonly emailTaken: string;
  readonly notNow: string;
  readonly toMenu: string;
}

const ko: MemberTexts = {
  signIn: '회원 로그인',
  signInLead: '로그인하면 지난 방문의 주문 내역을 다시 볼 수 있어요.',
  register: '회원 가입',
  registerLead: '이메일과 비밀번호만 있으면 돼요. 지금 이 자리의 주문부터 남겨 드려요.',
  registerNow: '가입하기',
  registering: '가입하는 중…',
  noReset: '메일을 보내지 않아서 비밀번호를 잊으면 다시 정할 수 없어요. 꼭 기억해 주세요.',
  hasAccount: '이미 회원이에요',
  noAccount: '처음이에요, 가입할게요',
  emailInvalid: '이메일 주소를 다시 확인해 주세요.',
  emailTaken: '이미 가입한 이메일이에요. 로그인하거나 다른 이메일로 가입해 주세요.',
  notNow: '로그인하지 않고 돌아가기',
  toMenu: '주문 화면으로',
};

const en: MemberTexts = {
  signIn: 'Member sign-in',
  signInLead: 'Sign in to see what you ordered on earlier visits.',
  register: 'Become a member',
  registerLead: 'An e-mail address and a password are enough. We keep your orders from this table on.',
  registerNow: 'Create account',
  registering: 'Creating account…',
  noReset: 'We send no e-mail, so a forgotten password cannot be reset. Please remember it.',
  hasAccount: 'I have an account',
  noAccount: 'I am new here',
  emailInvalid: 'Please check the e-mail address.',
  emailTaken: 'This e-mail is in use already. Sign in, or choose another one.',
  notNow: 'Go back without signing in',
  toMenu: 'Back to the menu',
};

const ja: MemberTexts = {
  signIn: '会員ログイン',
  signInLead: 'ログインすると、以前のご来店の注文履歴が見られます。',
  register: '会員登録',
  registerLead: 'メールアドレスとパスワードだけで登録できます。今回のご注文から記録します。',
  registerNow: '登録する',
  registering: '登録しています…',
  noReset: 'メールはお送りしないため、忘れたパスワードは再設定できません。大切に保管してください。',
  hasAccount: 'すでに会員です',
  noAccount: '初めての方はこちら',
  emailInvalid: 'メールアドレスをご確認ください。',
  emailTaken: 'このメールアドレスは登録済みです。ログインするか、別のアドレスをお使いください。',
  notNow: 'ログインせずに戻る',
  toMenu: '注文画面へ',
};

const zh: MemberTexts = {
  signIn: '会员登录',
  signInLead: '登录后可以查看以往到店的点餐记录。',
  register: '注册会员',
  registerLead: '只需邮箱和密码即可，从本次用餐的订单开始保存。',
  registerNow: '注册',
  registering: '正在注册…',
  noReset: '我们不发送邮件，忘记密码将无法重置，请务必记住。',
  hasAccount: '我已是会员',
  noAccount: '第一次使用，去注册',
  emailInvalid: '请检查邮箱地址。',
  emailTaken: '此邮箱已注册，请直接登录或换一个邮箱。',
  notNow: '不登录，返回',
  toMenu: '返回点餐页面',
};

export const MEMBER_TEXTS: Readonly<Record<Locale, MemberTexts>> = { ko, en, ja, zh };
