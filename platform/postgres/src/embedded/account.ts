import { chownSync, readFileSync } from 'node:fs';

/** The unprivileged account PostgreSQL runs as when this process is root, which PostgreSQL refuses. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** initdb looks its own account up by name, so it must be one of the system's. */
const PREFERRED = ['postgres', 'nobody'];

/** Undefined when this process is not root and needs no other account. */
export function serverAccount(passwd = '/etc/passwd'): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync(passwd, 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of PREFERRED) {
    const line = lines.find((fields) => fields[0] === name);
    if (line?.[2] && line[3]) return { name, uid: Number(line[2]), gid: Number(line[3]) };
  }
  throw new Error(
    'PostgreSQL will not run as root, and there is no account "postgres" or "nobody" to run it as',
  );
}

/** Gives a path to the account that will use it. */
export function give(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid);
}
