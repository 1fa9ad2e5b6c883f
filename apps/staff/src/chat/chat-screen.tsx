import { lazyScreen } from '../shell/lazy-screen.tsx';

export const ChatScreen = lazyScreen(async () => {
  const [page, texts] = await Promise.all([import('./chat-page.tsx'), import('./words/index.ts')]);
  await texts.wordsAreThere();
  return page.ChatPage;
});
