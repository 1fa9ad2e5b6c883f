import { testSentences, testWords } from '@hiorder/ui/testing/words';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zh } from './zh.ts';

testWords('the receipt', { ko, en, ja, zh });
testSentences('the receipt', { ko, en, ja, zh });
