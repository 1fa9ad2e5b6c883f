import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNewest } from './newest.ts';

function asked() {
  const shown: string[] = [];
  const newest = createNewest<string>((answer) => shown.push(answer));
  let questions = 0;
  const question = () => {
    let answer!: (text: string) => void;
    const read = () => {
      questions += 1;
      return new Promise<string>((resolve) => (answer = resolve));
    };
    return { read, answer: (text: string) => answer(text) };
  };
  return { newest, shown, question, questions: () => questions };
}

test('an older answer that comes late is not shown, before the newer one or after it', async () => {
  const { newest, shown, question } = asked();
  const [dead, renewed] = [question(), question()];
  const [first, second] = [newest.ask(dead.read), newest.ask(renewed.read)];
  dead.answer('dead');
  await first;
  assert.deepEqual(shown, []);
  renewed.answer('renewed');
  await second;
  assert.deepEqual(shown, ['renewed']);

  const [slow, quick] = [question(), question()];
  const [third, fourth] = [newest.ask(slow.read), newest.ask(quick.read)];
  quick.answer('quick');
  await fourth;
  slow.answer('slow');
  await third;
  assert.deepEqual(shown, ['renewed', 'quick']);
});

test('what is asked by itself waits for the answer that is on its way, also when an older one comes', async () => {
  const { newest, shown, question, questions } = asked();
  const [old, present, other] = [question(), question(), question()];
  const first = newest.ask(old.read);
  const second = newest.ask(present.read);
  old.answer('old');
  await first;
  await newest.askIfIdle(other.read);
  assert.equal(questions(), 2);
  present.answer('present');
  await second;
  const third = newest.askIfIdle(other.read);
  assert.equal(questions(), 3);
  other.answer('later');
  await third;
  assert.deepEqual(shown, ['present', 'later']);
});
