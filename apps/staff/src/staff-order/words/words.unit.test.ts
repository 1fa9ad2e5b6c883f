import { testSentences, testWords } from '@hiorder/ui/testing/words';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zh } from './zh.ts';

testWords('staff order', { ko, en, ja, zh });
testSentences('staff order', { ko, en, ja, zh });
