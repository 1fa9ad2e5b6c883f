import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { eventually } from '@hiorder/testing';
import { installation, isAway, isUp, NO_REDIS, ownRedis, patient, type OwnRedis } from '../testing/redis.ts';
import { testGateway } from '../testing/test-gateway.ts';

const server = await ownRedis();
after(() => server?.stop());

/** Another version of both apps, with scripts of its own. */
async function newBuild(): Promise<{
  apps: { guestDir: string; staffDir: string };
  remove(): Promise<void>;
}> {
  const directory = await mkdtemp(join(tmpdir(), 'hiorder-new-build-'));
  for (const app of ['guest', 'staff']) {
    await mkdir(join(directory, app, 'assets'), { recursive: true });
    await writeFile(join(directory, app, 'index.html'), `<!doctype html><title>new ${app}</title>`);
    await writeFile(join(directory, app, 'assets', 'index-new456.js'), `"new ${app}"`);
  }
  const apps = { guestDir: join(directory, 'guest'), staffDir: join(directory, 'staff') };
  return { apps, remove: () => rm(directory, { recursive: true }) };
}

describe('gateways of two versions', { skip: server ? false : NO_REDIS }, () => {
  const own = server as OwnRedis;

  it('serve the scripts of each other’s pages, also when one of them is gone, and when Redis was', async () => {
    const here = installation(own.url);
    const [ofOld, ofNew] = [await here.handle(), await here.handle()];
    const build = await newBuild();
    const old = await testGateway({ redis: ofOld });
    const next = await old.beside({ redis: ofNew, apps: build.apps });
    const asked = async (url: string, path: string) => {
      const answer = await fetch(url + path);
      return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
    };
    const script = (text: string) => ({ status: 200, type: 'text/javascript; charset=utf-8', text });
    try {
      const newer = script('"new guest"');
      assert.deepEqual(await asked(old.url, '/assets/index-new456.js'), newer);
      assert.deepEqual(await asked(old.url, '/staff/assets/index-new456.js'), script('"new staff"'));
      assert.equal((await asked(next.url, '/assets/index-abc123.js')).status, 200);
      assert.equal((await asked(next.url, '/assets/index-of-nobody.js')).status, 404);

      await own.kill();
      await Promise.all([isAway(ofOld), isAway(ofNew)]);
      assert.equal((await asked(old.url, '/assets/index-new456.js')).status, 404, 'each by itself');
      assert.equal((await asked(next.url, '/assets/index-new456.js')).status, 200, 'its own it has');
      await own.startAgain();
      await Promise.all([isUp(ofOld), isUp(ofNew)]);
      await eventually(
        async () => assert.deepEqual(await asked(old.url, '/assets/index-new456.js'), newer),
        patient,
      );

      await next.close();
      assert.deepEqual(await asked(old.url, '/assets/index-new456.js'), newer, 'pages of it are still open');
    } finally {
      await next.close();
      await old.close();
      await here.close();
      await build.remove();
    }
  });

  it('believe nothing that was not sealed by one of them, as what it is', async () => {
    const here = installation(own.url);
    const redis = await here.handle();
    const gateway = await testGateway({ redis });
    try {
      const key = (path: string) => redis.key('asset', 'guest', path);
      await redis.run((commands) => commands.set(key('assets/planted-1.js'), 'alert(1)'));
      const sealed = await redis.run((commands) => commands.get(key('assets/index-abc123.js')));
      assert.ok(sealed, 'its own lie there');
      await redis.run((commands) => commands.set(key('assets/planted-2.js'), sealed));
      for (const path of ['/assets/planted-1.js', '/assets/planted-2.js'])
        assert.equal((await fetch(gateway.url + path)).status, 404, path);
    } finally {
      await gateway.close();
      await here.close();
    }
  });
});
