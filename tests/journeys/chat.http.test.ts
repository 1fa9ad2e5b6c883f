// The table and the staff write to each other, through the gateway: one server for all of it.
import { describe } from 'node:test';
import { chatWorld } from '../support/chat.ts';
import { archiveCases } from './chat/archive.ts';
import { messageCases } from './chat/messages.ts';
import { readMarkCases } from './chat/read-marks.ts';
import { settingsCases } from './chat/settings.ts';
import { socketCases } from './chat/sockets.ts';

const chat = chatWorld();

describe('messages', () => messageCases(chat));
describe('what was read', () => readMarkCases(chat));
describe('sockets', () => socketCases(chat));
describe('the archive', () => archiveCases(chat));
describe('the settings of a store', () => settingsCases(chat));
