import { ChatScreen } from './chat-screen.tsx';
import { wordsAreThere } from './words/index.ts';

/** The screen, with its words. */
export async function fetchChat(): Promise<typeof ChatScreen> {
  await wordsAreThere();
  return ChatScreen;
}
