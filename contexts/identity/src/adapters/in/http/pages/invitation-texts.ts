import type { Locale, StoreRole } from '@hiorder/contracts';

/** Every sentence of the pages that an invitation leads to. */
export interface InvitationTexts {
  readonly title: string;
  readonly roles: Readonly<Record<StoreRole, string>>;
  readonly name: string;
  readonly newPassword: string;
  readonly passwordHint: string;
  readonly knownHint: string;
  readonly accept: string;
  readonly accepting: string;
  readonly nameEmpty: string;
  readonly passwordShort: string;
  readonly passwordIsEmail: string;
  readonly passwordWrong: string;
  readonly worksElsewhere: string;
  readonly over: string;
  readonly overLead: string;
  readonly joined: string;
  readonly joinedLead: string;
  readonly signIn: string;
}

const ko: InvitationTexts = {
  title: '매장에서 함께 일해요',
  roles: { owner: '사장님', manager: '매니저', staff: '직원' },
  name: '이름',
  newPassword: '새 비밀번호',
  passwordHint: '10자 이상이면 돼요. 다른 곳에서 쓰지 않는 비밀번호로 정해 주세요.',
  knownHint: '이미 계정이 있어요. 지금 쓰는 비밀번호로 확인해 주세요.',
  accept: '초대 수락하기',
  accepting: '수락하는 중…',
  nameEmpty: '이름을 입력해 주세요.',
  passwordShort: '비밀번호는 10자 이상이어야 해요.',
  passwordIsEmail: '이메일과 같은 비밀번호는 쓸 수 없어요.',
  passwordWrong: '이 계정의 비밀번호가 맞지 않아요.',
  worksElsewhere:
    '이 계정은 다른 매장에서 쓰고 있어요. 사장님에게 다른 이메일로 초대해 달라고 요청해 주세요.',
  over: '이 초대 링크는 쓸 수 없어요',
  overLead: '이미 수락했거나 기한이 지났거나 취소된 초대예요. 사장님에게 새 링크를 요청해 주세요.',
  joined: '반가워요',
  joinedLead: '계정이 준비됐어요. 이메일과 비밀번호로 로그인하세요.',
  signIn: '로그인하러 가기',
};

const en: InvitationTexts = {
  title: 'Join the team',
  roles: { owner: 'Owner', manager: 'Manager', staff: 'Staff' },
  name: 'Your name',
  newPassword: 'New password',
  passwordHint: 'At least 10 characters, and one that you use nowhere else.',
  knownHint: 'You already have an account. Confirm with its password.',
  accept: 'Accept the invitation',
  accepting: 'Accepting…',
  nameEmpty: 'Please enter your name.',
  passwordShort: 'The password needs at least 10 characters.',
  passwordIsEmail: 'The password must not be your e-mail address.',
  passwordWrong: 'That is not the password of this account.',
  worksElsewhere: 'This account belongs to another store. Ask the owner to invite another e-mail address.',
  over: 'This link does not work any more',
  overLead: 'It has been used, has expired or was withdrawn. Ask the owner for a new one.',
  joined: 'Welcome',
  joinedLead: 'Your account is ready. Sign in with your e-mail and password.',
  signIn: 'Go to sign-in',
};

const ja: InvitationTexts = {
  title: 'お店のチームに参加',
  roles: { owner: 'オーナー', manager: 'マネージャー', staff: 'スタッフ' },
  name: 'お名前',
  newPassword: '新しいパスワード',
  passwordHint: '10文字以上。ほかで使っていないパスワードにしてください。',
  knownHint: 'すでにアカウントがあります。現在のパスワードで確認してください。',
  accept: '招待を承諾',
  accepting: '承諾しています…',
  nameEmpty: 'お名前を入力してください。',
  passwordShort: 'パスワードは10文字以上にしてください。',
  passwordIsEmail: 'メールアドレスと同じパスワードは使えません。',
  passwordWrong: 'このアカウントのパスワードと一致しません。',
  worksElsewhere:
    'このアカウントは別の店舗で使われています。別のメールアドレスでの招待をオーナーに依頼してください。',
  over: 'この招待リンクは使えません',
  overLead: '使用済み、期限切れ、または取り消された招待です。オーナーに新しいリンクを依頼してください。',
  joined: 'ようこそ',
  joinedLead: 'アカウントの準備ができました。メールアドレスとパスワードでログインしてください。',
  signIn: 'ログインへ',
};

const zh: InvitationTexts = {
  title: '加入店铺团队',
  roles: { owner: '店主', manager: '经理', staff: '员工' },
  name: '您的姓名',
  newPassword: '新密码',
  passwordHint: '至少 10 个字符，请勿使用其他地方的密码。',
  knownHint: '您已有账号，请用当前密码确认。',
  accept: '接受邀请',
  accepting: '正在接受…',
  nameEmpty: '请输入您的姓名。',
  passwordShort: '密码至少需要 10 个字符。',
  passwordIsEmail: '密码不能与邮箱相同。',
  passwordWrong: '与此账号的密码不符。',
  worksElsewhere: '此账号属于其他店铺，请店主改用其他邮箱邀请您。',
  over: '此邀请链接已失效',
  overLead: '邀请已被使用、过期或撤回，请向店主索取新链接。',
  joined: '欢迎加入',
  joinedLead: '账号已准备好，请用邮箱和密码登录。',
  signIn: '前往登录',
};

export const INVITATION_TEXTS: Readonly<Record<Locale, InvitationTexts>> = { ko, en, ja, zh };
