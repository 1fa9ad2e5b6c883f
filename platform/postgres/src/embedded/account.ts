import { readFileSync } from 'node:fs';
import { failure } from './failure.ts';

/** Whom PostgreSQL runs as, when that is somebody else than this process. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root, so root runs it as one of these. */
const CANDIDATES = ['postgres', 'nobody'];

export function accountToRunAs(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entries = readPasswd();
  for (const name of CANDIDATES) {
    const account = entries.find((entry) => entry.name === name);
    if (account && account.uid !== 0) return account;
  }
  throw failure(
    `PostgreSQL refuses to run as root, and there is no account ${CANDIDATES.join(' or ')} to run it as: start hiorder as an ordinary user`,
  );
}

function readPasswd(): Account[] {
  let text = '';
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    // The answer is the same as for an empty one.
  }
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
