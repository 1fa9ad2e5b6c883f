import { join } from 'node:path';
import { programOf } from '../programs/programs.ts';
import { memberEnvironment, type Common } from './environment.ts';
import { spawnMember, type MemberProcess } from './member-process.ts';
import type { Member } from './members.ts';
import type { Register } from './register.ts';

export interface LauncherOptions {
  readonly common: Common;
  readonly register: Register;
  onEnded(ended: { name: string; process: MemberProcess; code: number | null }): void;
}

/** Makes processes of members, and knows all that are still alive: also those not yet ready, and those about to end. */
export interface Launcher {
  memberOf(name: string): Member;
  launch(name: string, more?: NodeJS.ProcessEnv): MemberProcess;
  endAll(signal: NodeJS.Signals): Promise<void>;
}

export function createLauncher({ common, register, onEnded }: LauncherOptions): Launcher {
  const alive = new Set<MemberProcess>();
  const memberOf = (name: string): Member => {
    const member = common.members.find((one) => one.name === name);
    if (member) return member;
    throw new Error(`there is no ${name}; there are ${common.members.map((one) => one.name).join(', ')}`);
  };
  return {
    memberOf,
    launch(name, more = {}) {
      const member = memberOf(name);
      const process = spawnMember({
        name,
        script: programOf(member.runs === 'sandbox' ? 'sandbox' : 'server'),
        env: { ...memberEnvironment(member, common), ...more },
        logFile: join(common.dir, 'logs', `${name}.log`),
      });
      alive.add(process);
      const { port, grpcPort } = member;
      register.add({ name, pid: process.pid, port, grpcPort });
      void process.ended.then((code) => {
        alive.delete(process);
        register.remove(process.pid);
        onEnded({ name, process, code });
      });
      return process;
    },
    async endAll(signal) {
      await Promise.all([...alive].map((process) => process.end(signal)));
    },
  };
}
